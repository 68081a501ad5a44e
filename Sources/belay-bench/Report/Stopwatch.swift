import BenchBaselines

/// Small things, measured many at a time.
enum Stopwatch {
    /// How long one of `count` takes, in microseconds: the middle of so many rounds, after one that is not counted.
    static func microseconds(rounds: Int, _ count: Int, _ work: () throws -> Void) rethrows -> Double {
        try work()
        var times: [Double] = []
        for _ in 0..<rounds {
            let began = bench_now()
            try work()
            times.append((bench_now() - began) / Double(count) * 1e6)
        }
        return times.median
    }
}
