import OpenID

/// Why nobody came in, though the provider was asked.
enum EntryRefusal: Error, Equatable {
    /// The sign-in is not one that this browser began with this provider a moment ago.
    case unknownAttempt
    case provider(OpenIDError)
    /// The provider says who it is, and nobody here is that.
    case unknownPerson
    /// The person is another authority's.
    case otherAuthority
}
