import Foundation
import Kernel
import Logging
import NIOCore
import NIOSSL
import ServiceLifecycle
import Synchronization
import UnixSignals

/// The certificate and its key, read again at SIGHUP, so that a new certificate needs no stop.
final class TLSFiles: Sendable {
    private let certificate: String
    private let key: String
    private let current: Mutex<Pair>

    private struct Pair: Sendable {
        let chain: [NIOSSLCertificateSource]
        let key: NIOSSLPrivateKeySource
    }

    /// Throws a `Complaint` where the two cannot be read or do not fit together.
    init(certificate: String, key: String) throws {
        self.certificate = certificate
        self.key = key
        do { current = Mutex(try Self.read(certificate, key)) } catch { throw Complaint(status: 69, ListeningWording.noCertificate) }
    }

    /// TLS 1.2 with forward secrecy and authenticated encryption, and TLS 1.3.
    var configuration: TLSConfiguration {
        let pair = current.withLock { $0 }
        var configuration = Self.configuration(pair)
        configuration.sslContextCallback = { [self] _, promise in
            let pair = current.withLock { $0 }
            var changes = NIOSSLContextConfigurationOverride()
            changes.certificateChain = pair.chain
            changes.privateKey = pair.key
            promise.succeed(changes)
        }
        return configuration
    }

    /// What is served stays as it is where the new files cannot be used.
    func readAgain() throws {
        let pair = try Self.read(certificate, key)
        current.withLock { $0 = pair }
    }

    private static func read(_ certificate: String, _ key: String) throws -> Pair {
        let pair = Pair(
            chain: try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) }, key: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
        _ = try NIOSSLContext(configuration: configuration(pair))
        return pair
    }

    private static func configuration(_ pair: Pair) -> TLSConfiguration {
        var configuration = TLSConfiguration.makeServerConfiguration(certificateChain: pair.chain, privateKey: pair.key)
        configuration.minimumTLSVersion = .tlsv12
        configuration.cipherSuiteValues = [
            .TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, .TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, .TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
            .TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384, .TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, .TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
        ]
        configuration.applicationProtocols = ["http/1.1"]
        return configuration
    }
}

/// Waits for SIGHUP.
struct CertificateWatch: Service {
    let files: TLSFiles
    let logger: Logger

    func run() async throws {
        for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() {
            do { try files.readAgain() } catch { logger.error("certificate", metadata: ["kind": "not usable; the one from before is served on"]) }
        }
    }
}
