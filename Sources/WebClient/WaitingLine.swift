/// Who is let onto the network next: no more at once to one origin, and in total, than the settings allow, and origins
/// with waiting requests in turn, so that a receiver which never answers does not hold up the others.
///
/// libcurl has such limits of its own, but it does not end a request that waits for a connection when its time is over.
package struct WaitingLine<Entry> {
    private struct Origin {
        var running = 0
        var waiting = FirstInFirstOut<Entry>()
        var isInLine = false
    }

    private let limitPerOrigin: Int
    private let limit: Int
    private var running = 0
    private var origins: [String: Origin] = [:]
    /// Origins that have a waiting entry and room to run it.
    private var line = FirstInFirstOut<String>()

    /// A line that lets so many entries of one origin, and so many in all, run at once; at least 1 counts.
    package init(limitPerOrigin: Int, limit: Int) {
        self.limitPerOrigin = max(1, limitPerOrigin)
        self.limit = max(1, limit)
    }

    /// Puts an entry at the end of its origin's queue.
    package mutating func add(_ entry: Entry, to origin: String) {
        origins[origin, default: Origin()].waiting.append(entry)
        lineUp(origin)
    }

    /// The next entry to run, which counts as running from now on; nil where none may.
    package mutating func next() -> Entry? {
        guard running < limit, let name = line.popFirst() else { return nil }
        origins[name]?.isInLine = false
        // Where its only waiting entry was taken out, the next origin has its turn.
        guard let entry = origins[name]?.waiting.popFirst() else { return next() }
        origins[name]?.running += 1
        running += 1
        lineUp(name)
        return entry
    }

    /// An entry of this origin that `next` gave has ended.
    package mutating func ended(_ name: String) {
        guard let origin = origins[name], origin.running > 0 else { return }
        running -= 1
        origins[name]?.running -= 1
        lineUp(name)
        forget(name)
    }

    /// Takes out a waiting entry; nil where none matches.
    package mutating func remove(from name: String, where matches: (Entry) -> Bool) -> Entry? {
        let entry = origins[name]?.waiting.removeFirst(where: matches)
        forget(name)
        return entry
    }

    /// Takes out everything that waits.
    package mutating func removeAll() -> [Entry] {
        var entries: [Entry] = []
        for name in Array(origins.keys) {
            while let entry = origins[name]?.waiting.popFirst() { entries.append(entry) }
        }
        return entries
    }

    private mutating func lineUp(_ name: String) {
        guard let origin = origins[name], !origin.isInLine, !origin.waiting.isEmpty, origin.running < limitPerOrigin
        else { return }
        origins[name]?.isInLine = true
        line.append(name)
    }

    /// An origin with nothing to remember is forgotten, so that old addresses do not pile up.
    private mutating func forget(_ name: String) {
        guard let origin = origins[name], origin.running == 0, origin.waiting.isEmpty, !origin.isInLine else { return }
        origins[name] = nil
    }
}
