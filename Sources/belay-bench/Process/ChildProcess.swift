import BenchBaselines
import Foundation
import Glibc

/// A process that this one started, ended by its number and never by its name; its input ends with this process.
final class ChildProcess: Sendable {
    /// Why no process runs.
    struct StartError: Error, CustomStringConvertible {
        let description: String
    }

    let number: Int32
    private let input: Int32
    private let output: Int32

    /// Starts a program; its standard output can be read line by line.
    init(_ arguments: [String]) throws(StartError) {
        var copies: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
        copies.append(nil)
        defer { for copy in copies { free(copy) } }
        var input: Int32 = -1
        var output: Int32 = -1
        let started = bench_spawn(&copies, &input, &output)
        guard started > 0 else {
            throw StartError(description: "\(arguments[0]) cannot be started: \(String(cString: strerror(-started)))")
        }
        number = started
        self.input = input
        self.output = output
    }

    /// The next line; nil where the process ended instead.
    func readLine() -> String? {
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while read(output, &byte, 1) == 1 {
            if byte == 0x0A { return String(decoding: line, as: UTF8.self) }
            line.append(byte)
        }
        return nil
    }

    /// Ends it at once, as a power cut would, and waits until it is gone.
    func kill() {
        Glibc.kill(number, SIGKILL)
        bench_reap(number)
        close(input)
        close(output)
    }

    /// How much memory it has in use, in MiB; nil where that is not known.
    var residentMiB: Double? {
        guard let status = try? String(contentsOfFile: "/proc/\(number)/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") }),
            let kibibytes = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap({
                Double($0)
            })
        else { return nil }
        return kibibytes / 1024
    }
}
