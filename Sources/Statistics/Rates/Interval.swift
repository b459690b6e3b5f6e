/// From the least to the most that agrees with what was seen.
public struct Interval: Sendable, Equatable {
    public let lower: Double
    public let upper: Double
    public init(_ lower: Double, _ upper: Double) {
        self.lower = lower
        self.upper = upper
    }

    public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
    public func scaled(by factor: Double) -> Interval { Interval(lower * factor, upper * factor) }
}
