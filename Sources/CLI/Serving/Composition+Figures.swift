import API
import Storage
import Workflows

extension Composition {
    /// How many past deadlines are counted at most: more than none is what matters.
    private static let mostCounted = 1000

    /// How the API asks an environment's data about itself.
    static func figures(_ environment: Environment) -> DataFigures {
        DataFigures(
            readiness: { now in
                try await environment.store.read { reader in
                    Readiness(
                        overdue: try reader.deadlines(dueBy: now, limit: mostCounted).count,
                        nextDeadline: try reader.nextDeadline())
                }
            },
            all: { now in
                try await environment.store.read { reader in
                    OperatingFigures(
                        readiness: Readiness(
                            overdue: try reader.deadlines(dueBy: now, limit: mostCounted).count,
                            nextDeadline: try reader.nextDeadline()),
                        openCases: try reader.openCaseCounts().values.reduce(0, +),
                        deliveries: try reader.deliveryCounts(), events: try reader.lastEvent())
                }
            })
    }
}
