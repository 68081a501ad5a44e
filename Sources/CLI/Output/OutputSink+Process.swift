import Foundation

extension OutputSink {
    /// The streams of this process. The environment decides about styles and the width.
    package static func process(environment: [String: String]) -> OutputSink {
        let output = StreamWriter(fileDescriptor: STDOUT_FILENO)
        let errors = StreamWriter(fileDescriptor: STDERR_FILENO)
        return OutputSink(
            terminal: .detected(fileDescriptor: STDOUT_FILENO, environment: environment),
            errorTerminal: .detected(fileDescriptor: STDERR_FILENO, environment: environment),
            standardOutput: { output.write($0) }, standardError: { errors.write($0) },
            failure: { output.failure })
    }
}
