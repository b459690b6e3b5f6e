import Kernel
import Testing

struct PlacesTests {
    @Test func `there are 98 municipalities in the order of their codes`() {
        let codes = Municipality.all.map(\.code)
        #expect(codes.count == 98)
        #expect(Set(codes).count == 98)
        #expect(codes == codes.sorted())
        #expect(codes.allSatisfy { $0.utf8.count == 4 })
        #expect(Set(Municipality.all.map(\.name)).count == 98)
    }

    @Test func `a municipality is found by its code`() {
        #expect(Municipality.withCode("0575")?.name == "Vejen")
        #expect(Municipality.withCode("0575")?.district == "1464")
        #expect(Municipality.withCode("0101")?.name == "København")
        #expect(Municipality.withCode("0411") == nil)
        #expect(Municipality.withCode("575") == nil)
        #expect(Municipality.withCode("") == nil)
    }

    @Test func `there are twelve police districts, 1460 to 1471`() {
        #expect(PoliceDistrict.all.map(\.code) == (1460...1471).map(String.init))
        #expect(PoliceDistrict.withCode("1464")?.name == "Syd- og Sønderjyllands Politi")
        #expect(PoliceDistrict.withCode("1464")?.area == "Syd- og Sønderjylland")
        #expect(PoliceDistrict.withCode("1472") == nil)
    }

    @Test func `each district has its number of municipalities`() {
        #expect(PoliceDistrict.all.map(\.municipalities.count) == [9, 7, 11, 7, 8, 10, 7, 10, 13, 11, 4, 1])
        #expect(Municipality.all.allSatisfy { PoliceDistrict.withCode($0.district) != nil })
    }

    @Test func `the district of the 2014 plan has its eight`() {
        let names = PoliceDistrict.withCode("1464")?.municipalities.map(\.name)
        #expect(names == ["Haderslev", "Sønderborg", "Tønder", "Esbjerg", "Fanø", "Varde", "Vejen", "Aabenraa"])
    }
}
