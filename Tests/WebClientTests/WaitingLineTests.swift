import Testing
import WebClient

@Suite struct WaitingLineTests {
    @Test func `entries of one origin run in their order, up to its limit`() {
        var line = WaitingLine<Int>(limitPerOrigin: 2, limit: 10)
        for entry in 1...4 { line.add(entry, to: "a") }
        #expect(drain(&line) == [1, 2])
        line.ended("a")
        #expect(drain(&line) == [3])
        line.ended("a")
        line.ended("a")
        #expect(drain(&line) == [4])
    }

    @Test func `origins take turns`() {
        var line = WaitingLine<Int>(limitPerOrigin: 3, limit: 4)
        for entry in 1...10 { line.add(entry, to: "busy") }
        line.add(100, to: "quiet")
        #expect(drain(&line) == [1, 100, 2, 3])
    }

    @Test func `the limit in total holds across origins`() {
        var line = WaitingLine<Int>(limitPerOrigin: 10, limit: 3)
        for origin in 1...10 { line.add(origin, to: "\(origin)") }
        #expect(drain(&line) == [1, 2, 3])
        line.ended("2")
        #expect(drain(&line) == [4])
    }

    @Test func `a removed entry neither runs nor costs another its turn`() {
        var line = WaitingLine<Int>(limitPerOrigin: 1, limit: 1)
        line.add(1, to: "a")
        line.add(2, to: "b")
        #expect(line.remove(from: "a") { $0 == 1 } == 1)
        #expect(line.remove(from: "a") { $0 == 1 } == nil)
        #expect(line.remove(from: "unknown") { _ in true } == nil)
        #expect(drain(&line) == [2])
    }

    @Test func `everything that waits can be taken out`() {
        var line = WaitingLine<Int>(limitPerOrigin: 1, limit: 5)
        for entry in 1...4 { line.add(entry, to: "\(entry % 2)") }
        #expect(drain(&line).count == 2)
        #expect(line.removeAll().sorted() == [3, 4])
        line.ended("0")
        line.ended("1")
        #expect(drain(&line) == [])
    }

    @Test func `through any sequence of events limits hold and every entry comes out once`() {
        var line = WaitingLine<Int>(limitPerOrigin: 3, limit: 7)
        var running: [Int] = []
        var seen: Set<Int> = []
        var state: UInt64 = 7
        for entry in 0..<5_000 {
            line.add(entry, to: "\(entry % 5)")
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            if (state >> 33).isMultiple(of: 11) {
                if let removed = line.remove(from: "\(entry % 5)", where: { $0.isMultiple(of: 3) }) {
                    #expect(seen.insert(removed).inserted)
                }
            }
            for next in drain(&line) {
                #expect(seen.insert(next).inserted)
                running.append(next)
            }
            #expect(running.count <= 7)
            for origin in 0..<5 { #expect(running.count { $0 % 5 == origin } <= 3) }
            while !running.isEmpty, running.count > Int((state >> 40) % 8) {
                line.ended("\(running.remove(at: Int((state >> 33) % UInt64(running.count))) % 5)")
            }
        }
        while true {
            for entry in running { line.ended("\(entry % 5)") }
            running = drain(&line)
            if running.isEmpty { break }
            for entry in running { #expect(seen.insert(entry).inserted) }
        }
        #expect(seen == Set(0..<5_000))
    }

    private func drain(_ line: inout WaitingLine<Int>) -> [Int] {
        var entries: [Int] = []
        while let entry = line.next() { entries.append(entry) }
        return entries
    }
}
