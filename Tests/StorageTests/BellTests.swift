import BelayTesting
import BusinessTime
import Storage
import Testing

@Suite(.timeLimit(.minutes(10)))
struct BellTests {
    @Test func `A ring while nobody waits is kept for the next who does, once`() async {
        let bell = Bell()
        bell.ring()
        bell.ring()
        await bell.wait(atMost: nil)
        await bell.wait(atMost: .milliseconds(1))
    }

    @Test func `A waiter is woken by a ring`() async {
        let bell = Bell()
        async let waiting: Void = bell.wait(atMost: nil)
        bell.ring()
        await waiting
    }

    @Test func `A cancelled waiter goes on at once`() async {
        let bell = Bell()
        let task = Task { await bell.wait(atMost: nil) }
        task.cancel()
        await task.value
        bell.ring()
        await bell.wait(atMost: nil)
    }
}
