package import Kernel

/// Someone who takes part in the cooperation in the line of duty.
package struct Person: Described {
    package var id = PersonID("")
    package var name = ""
    package var title: String?
    package var authority: AuthorityID?
    package var email: String?
    package var phone: String?
    package init() {}

    package static let properties: [Property<Person>] = [
        Property("id", \.id),
        Property("name", \.name),
        Property("title", \.title),
        Property("authority", \.authority, .reference(.authority)),
        Property("email", \.email),
        Property("phone", \.phone),
    ]
}
