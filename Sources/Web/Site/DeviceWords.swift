/// A browser in coarse words: which one on which kind of machine. No version, nothing that tells two people's machines apart.
enum DeviceWords {
    static func words(_ userAgent: String) -> String? {
        let browsers = [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")]
        let machines = [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux")]
        guard let browser = browsers.first(where: { userAgent.contains($0.0) })?.1 else { return nil }
        return machines.first { userAgent.contains($0.0) }.map { "\(browser) på \($0.1)" } ?? browser
    }
}
