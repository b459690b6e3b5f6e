package import Kernel

/// Something wrong in one of the files that are brought in.
package struct InputProblem: Sendable, Equatable {
    package let file: String
    package let flaw: Flaw

    /// `FILE:LINE:COLUMN: what is wrong, what is expected`.
    package func line(in language: Language) -> String { "\(file):\(flaw.line):\(flaw.column): \(flaw.wording[language])" }
}

/// The files were not brought in, and why: nothing in the database has changed.
package struct InputRefusal: Error {
    /// In the order of the files and their lines; the first ones, where there are very many.
    package let problems: [InputProblem]
    package let count: Int
}
