// swift-tools-version:6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A room of the house: a target with the house's settings.
func room(_ name: String, on dependencies: [Target.Dependency] = [], exclude: [String] = [], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, resources: resources, swiftSettings: strict)
}

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
/// What every slice stands on.
let floor: [Target.Dependency] = ["Kernel", "Storage", "Access", "Web", hummingbird, nioCore, httpTypes]

let package = Package(
    name: "rygrad",
    products: [.executable(name: "rygrad", targets: ["Rygrad"]), .library(name: "Statistics", targets: ["Statistics"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", exact: "2.37.6"),
        .package(url: "https://github.com/vapor/jwt-kit", exact: "5.7.1"),
        .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
    ],
    targets: [
        .systemLibrary(name: "CMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CYAMLParser", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),

        room("Kernel"),
        room("Statistics"),
        room("Tables", on: ["Kernel"]),
        room("Storage", on: ["Kernel"]),
        room("StorageSQLite", on: ["Storage", .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift")]),
        room("StoragePostgres", on: ["Kernel", "Storage", "CPostgres"]),
        room("Access", on: ["Kernel", "Storage", crypto]),
        room(
            "Web",
            on: ["Kernel", "Storage", "Access", "CMark", "CZlib", hummingbird, .product(name: "HummingbirdCore", package: "hummingbird"), nioCore, nioHTTP1, nioPosix, httpTypes, crypto, logging],
            resources: [.copy("Assets")]),
        room(
            "OpenID",
            on: ["Kernel", crypto, nioCore, nioHTTP1, .product(name: "JWTKit", package: "jwt-kit"), .product(name: "AsyncHTTPClient", package: "async-http-client")]),
        room("StatBank", on: ["Kernel", nioCore, nioHTTP1, .product(name: "AsyncHTTPClient", package: "async-http-client")]),
        room("Forums", on: floor),
        room("Accounts", on: floor + ["Forums", "OpenID", crypto, cryptoExtras]),
        room("Tasks", on: floor + ["Forums"]),
        room("Plans", on: floor + ["Forums", "Tasks"]),
        room("Indicators", on: floor + ["Statistics", "Tables", "Forums", "Tasks", "Plans"], resources: [.copy("Resources/folk1a.csv"), .copy("Resources/outlines.txt")]),
        room("Oversight", on: floor + ["Forums", "Tasks", "Plans"]),
        room("Interchange", on: floor + ["Forums", "Tasks", "Plans", "Indicators", "CYAMLParser"]),
        .target(
            name: "Sample", dependencies: ["Kernel"], path: "Sample",
            resources: ["kreds.yaml", "planer-2014.yaml", "planer-2023.yaml", "planer-2026-kreds.yaml", "planer-2026-lokale.yaml", "straf11-1320.csv"].map { .copy($0) },
            swiftSettings: strict),
        .executableTarget(
            name: "Rygrad",
            dependencies: floor + [
                "StorageSQLite", "StoragePostgres", "OpenID", "StatBank", "Forums", "Accounts", "Tasks", "Plans", "Tables", "Indicators", "Oversight", "Interchange", "Sample", logging, nioPosix,
                crypto,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "HummingbirdCore", package: "hummingbird"), .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"), .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "Measuring", dependencies: ["Kernel", "Statistics", "Storage", "StorageSQLite", "Access", "Forums", "Plans", "Sample"], path: "Benchmarks/Measuring", swiftSettings: strict),
        .executableTarget(name: "Calibration", dependencies: ["Kernel", "Sample", "Statistics"], path: "Benchmarks/Calibration", swiftSettings: strict),
        .target(
            name: "RygradTesting", dependencies: ["Kernel", "Storage", "StorageSQLite", "StoragePostgres"], path: "Tests/RygradTesting", swiftSettings: strict),
        .testTarget(name: "StorageTests", dependencies: ["Kernel", "Storage", "StorageSQLite", "StoragePostgres", "RygradTesting"], swiftSettings: strict),
        .testTarget(name: "AccessTests", dependencies: ["Kernel", "Storage", "Access", "RygradTesting", crypto], swiftSettings: strict),
        .testTarget(
            name: "OpenIDTests",
            dependencies: [
                "Kernel", "OpenID", hummingbird, nioCore, httpTypes, crypto, logging, .product(name: "JWTKit", package: "jwt-kit"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "AccountsTests",
            dependencies: floor + ["RygradTesting", "OpenID", "Forums", "Accounts", logging, crypto, .product(name: "HummingbirdTesting", package: "hummingbird")],
            swiftSettings: strict
        ),
        .testTarget(name: "KernelTests", dependencies: ["Kernel"], swiftSettings: strict),
        .testTarget(name: "StatBankTests", dependencies: ["Kernel", "StatBank"], swiftSettings: strict),
        .testTarget(name: "TablesTests", dependencies: ["Kernel", "Tables"], swiftSettings: strict),
        .testTarget(name: "StatisticsTests", dependencies: ["Kernel", "Sample", "Statistics"], resources: [.copy("Reference")], swiftSettings: strict),
        .testTarget(
            name: "ForumsTests",
            dependencies: floor + ["RygradTesting", "Forums", logging, crypto, .product(name: "HummingbirdTesting", package: "hummingbird")],
            swiftSettings: strict
        ),
        .testTarget(
            name: "IndicatorsTests",
            dependencies: floor + ["RygradTesting", "Sample", "Statistics", "Tables", "Forums", "Tasks", "Plans", "Indicators", logging, .product(name: "HummingbirdTesting", package: "hummingbird")],
            swiftSettings: strict
        ),
        .testTarget(
            name: "OversightTests",
            dependencies: floor + ["RygradTesting", "Forums", "Tasks", "Plans", "Oversight", logging, .product(name: "HummingbirdTesting", package: "hummingbird")],
            swiftSettings: strict
        ),
        .testTarget(
            name: "InterchangeTests",
            dependencies: ["Kernel", "Storage", "RygradTesting", "Access", "Forums", "Tasks", "Plans", "Indicators", "Interchange"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "PlansTests",
            dependencies: floor + [
                "RygradTesting", "Forums", "Tasks", "Plans", "Indicators", "Interchange", "Sample", logging,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "AppTests",
            dependencies: floor + [
                "RygradTesting", "StorageSQLite", "OpenID", "Forums", "Accounts", "Tasks", "Plans", "Indicators", "Oversight", "Interchange", "Sample", "Rygrad", logging,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict
        ),
    ],
    swiftLanguageModes: [.v6]
)
