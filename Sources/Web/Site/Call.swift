package import Access
package import Kernel

/// One request, as a page needs to know it.
package struct Call: Sendable {
    package let viewer: Viewer
    package let language: Language
    /// The path and query as they were asked for.
    package let target: String
    package let path: String
    /// What stands in the places of the endpoint's path.
    package let places: [String: String]
    package let query: FormValues
    package let form: FormValues
    /// What a form on this page must bring back.
    package let formToken: String
    package let frame: Frame
    /// The name at the top. Asked for before the page is made, since a page may be made within a reading, where nothing else can be read.
    let placeName: String
    /// The token in the cookie, where there is one.
    package let sessionToken: String?
    /// The browser in coarse words, where it says.
    package let device: String?
    /// Where the request came from, as far as this server can tell; never written down as it is.
    package let source: String
    package let cookies: RequestCookies

    package var today: Day { viewer.today }

    /// The identifier in the named place of the path; what cannot be one does not exist.
    package func identifier<Subject>(_ place: String, of subject: Subject.Type = Subject.self) throws(Refusal) -> Identifier<Subject> {
        guard let text = places[place], Slug.isValid(text) else { throw .notFound }
        return Identifier(text)
    }

    /// A key that is no slug: a comment's, a seat's.
    package func key(_ place: String) throws(Refusal) -> String {
        guard let text = places[place], !text.isEmpty, text.utf8.count <= 80 else { throw .notFound }
        return text
    }

    /// Marks what people wrote themselves, which is Danish, on a page in another language.
    package var own: Markup? { language == .danish ? nil : " lang=\"da\"" }

    package subscript(_ wording: Wording) -> String { wording[language] }
}
