import BenchBaselines
import Foundation

/// Under which conditions the figures were measured, so that they can be compared.
struct Conditions: Encodable {
    var date: String
    var cpu: String
    var cores: Int
    var memoryMiB: Int
    var kernel: String
    var swift: String
    var build: String
    var sqlite: String
    var curl: String
    var quick: Bool
    var openTickets: Int
    var loadAverageBefore: String
    var loadAverageAfter: String?
    var warnings: [String] = []

    init(_ options: BenchOptions) {
        date = ISO8601DateFormatter().string(from: Date())
        let info = Self.read("/proc/cpuinfo").split(separator: "\n").first { $0.hasPrefix("model name") }
        cpu = info?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) } ?? "unknown"
        cores = ProcessInfo.processInfo.activeProcessorCount
        memoryMiB = Int(ProcessInfo.processInfo.physicalMemory >> 20)
        kernel = Self.read("/proc/sys/kernel/osrelease").trimmingCharacters(in: .whitespacesAndNewlines)
        #if compiler(>=6.3)
            swift = "6.3 or later"
        #elseif compiler(>=6.2)
            swift = "6.2"
        #else
            swift = "before 6.2"
        #endif
        #if DEBUG
            build = "debug"
            warnings.append("Built for debugging: the figures say nothing. Build with “swift build -c release”.")
        #else
            build = "release"
        #endif
        sqlite = String(cString: bench_sqlite_version())
        curl = String(cString: bench_curl_version())
        quick = options.quick
        openTickets = options.manyTickets
        loadAverageBefore = Self.loadAverage
        if (Double(loadAverageBefore.split(separator: " ").first ?? "0") ?? 0) > 0.5 * Double(cores) {
            warnings.append("Others are using this machine: compare each figure with its bare loop.")
        }
    }

    mutating func end() { loadAverageAfter = Self.loadAverage }

    var text: String {
        let lines = [
            "\(date), \(cpu), \(cores) cores, \(memoryMiB) MiB, Linux \(kernel)",
            "Swift \(swift), \(build) build, SQLite \(sqlite), curl \(curl)\(quick ? ", quick" : "")",
            "load average \(loadAverageBefore) before, \(loadAverageAfter ?? "–") after",
        ]
        return (lines + warnings.map { "WARNING: \($0)" }).joined(separator: "\n")
    }

    private static var loadAverage: String {
        read("/proc/loadavg").split(separator: " ").prefix(3).joined(separator: " ")
    }

    private static func read(_ path: String) -> String {
        (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    }
}
