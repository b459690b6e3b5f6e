import Foundation

/// Sine and cosine of a share of a full turn.
enum Waves {
    static func sine(_ turns: Double) -> Double { sin(2 * .pi * turns) }
    static func cosine(_ turns: Double) -> Double { cos(2 * .pi * turns) }
}
