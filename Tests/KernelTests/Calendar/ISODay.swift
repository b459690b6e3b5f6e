import Kernel
import Testing

/// The day of an ISO text that the test is sure of.
func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }
func period(_ text: String) throws -> Period { try #require(Period(text)) }
