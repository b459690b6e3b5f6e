import Foundation
import Interchange
import Kernel

extension SourceFile {
    /// A file that is named on the command line; a complaint where there is none.
    static func named(_ name: String) throws -> SourceFile {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: name, isDirectory: &isFolder) else {
            throw Complaint(status: 69, Wording("filen \(name) findes ikke", en: "the file \(name) does not exist"))
        }
        guard !isFolder.boolValue else { throw Complaint(status: 64, Wording("\(name) er en mappe; angiv filerne", en: "\(name) is a folder; name the files")) }
        let size = try FileManager.default.attributesOfItem(atPath: name)[.size] as? Int ?? 0
        return SourceFile(name: name, size: size) {
            do { return [UInt8](try Data(contentsOf: URL(fileURLWithPath: name), options: .mappedIfSafe)) } catch {
                throw Complaint(status: 74, Wording("filen \(name) kan ikke læses", en: "the file \(name) cannot be read"))
            }
        }
    }
}
