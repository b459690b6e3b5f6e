import Foundation

/// Where a function of one number is nought, or least.
enum Search {
    /// The root of a function that rises through nought between `low` and `high`: bisection with secant steps, to the last digits.
    static func root(between low: Double, and high: Double, of rising: (Double) -> Double) -> Double {
        var (a, b) = (low, high)
        var (fa, fb) = (rising(a), rising(b))
        if fa >= 0 { return a }
        if fb <= 0 { return b }
        var side = 0
        for step in 0..<300 {
            // Illinois' rule; a plain halving now and then keeps it from creeping.
            var x = step % 4 == 3 ? (a + b) / 2 : (fb * a - fa * b) / (fb - fa)
            if !(x > a && x < b) { x = (a + b) / 2 }
            let fx = rising(x)
            if fx == 0 || x == a || x == b || b - a <= 1e-16 * max(abs(a), abs(b)) { return x }
            if fx < 0 {
                (a, fa) = (x, fx)
                if side == -1 { fb /= 2 }
                side = -1
            } else {
                (b, fb) = (x, fx)
                if side == 1 { fa /= 2 }
                side = 1
            }
        }
        return (a + b) / 2
    }

    /// The place of the least value between `low` and `high`, where the function falls and then rises: golden section.
    static func minimum(between low: Double, and high: Double, tolerance: Double = 1e-9, of function: (Double) -> Double) -> Double {
        let ratio = (5.0.squareRoot() - 1) / 2
        var (a, b) = (low, high)
        var (x, y) = (b - ratio * (b - a), a + ratio * (b - a))
        var (fx, fy) = (function(x), function(y))
        while b - a > tolerance * max(1, abs(a) + abs(b)) {
            if fx <= fy {
                (b, y, fy) = (y, x, fx)
                x = b - ratio * (b - a)
                fx = function(x)
            } else {
                (a, x, fx) = (x, y, fy)
                y = a + ratio * (b - a)
                fy = function(y)
            }
        }
        return (a + b) / 2
    }
}
