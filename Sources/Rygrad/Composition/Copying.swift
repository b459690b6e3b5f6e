/// Moving an installation from one engine to the other.
enum Copying {
    /// Stands in the table of settings while a copy to there is not finished.
    static let setting = "copying"
}
