package import BusinessTime
package import Model
import SQLite

extension StoreWriter {
    /// Notes how long a deal was in a stage that it left, or in which it was won or lost.
    package func insertStay(of deal: Deal, until left: Instant) throws {
        try connection.run(
            """
            INSERT INTO stage_stay (deal_id, entered_at, pipeline, stage, size, duration_ms) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (deal_id, entered_at) DO UPDATE SET duration_ms = excluded.duration_ms
            """, deal.id.rawValue, deal.stageEnteredAt.milliseconds, deal.pipeline, deal.stage,
            deal.value.map { DealSize($0).rawValue },
            max(0, deal.stageEnteredAt.duration(to: left).milliseconds))
    }

    /// How long deals of a size (nil: of all sizes) stayed in a stage.
    ///
    /// Large samples are worked out once a day, so that the cost does not grow with every deal; small ones each time.
    package func stageNorm(pipeline: String, stage: String, size: DealSize?, now: Instant) throws -> StageNorm {
        let key = size?.rawValue ?? -1
        let known = try connection.first(
            "SELECT median_ms, sample, computed_at FROM stage_norm WHERE pipeline = ? AND stage = ? AND size = ?",
            pipeline, stage, key
        ) { row throws(DatabaseError) in
            Pair(
                StageNorm(median: .milliseconds(try row.int64(0)), sample: try row.int(1)), try row.instant(2))
        }
        if let known, known.second <= now, known.second.advanced(by: .days(1)) > now { return known.first }
        let norm = try computedNorm(pipeline, stage, size)
        if norm.sample >= Self.smallSample {
            try connection.run(
                """
                INSERT INTO stage_norm (pipeline, stage, size, median_ms, sample, computed_at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (pipeline, stage, size) DO UPDATE SET
                    median_ms = excluded.median_ms, sample = excluded.sample, computed_at = excluded.computed_at
                """, pipeline, stage, key, norm.median.milliseconds, norm.sample, now.milliseconds)
        }
        return norm
    }

    private static var smallSample: Int { 500 }

    private func computedNorm(_ pipeline: String, _ stage: String, _ size: DealSize?) throws -> StageNorm {
        let similar: StaticString = "FROM stage_stay WHERE pipeline = ?1 AND stage = ?2"
        let ofSize: StaticString = size == nil ? "AND ?3 IS NULL" : "AND size = ?3"
        let sample =
            try connection.first(
                SQL("SELECT count(*) \(similar) \(ofSize)"), pipeline, stage, size?.rawValue
            ) { row throws(DatabaseError) in try row.int(0) } ?? 0
        guard sample > 0 else { return StageNorm(median: .zero, sample: 0) }
        let median =
            try connection.first(
                SQL("SELECT duration_ms \(similar) \(ofSize) ORDER BY duration_ms LIMIT 1 OFFSET ?4"), pipeline, stage,
                size?.rawValue, (sample - 1) / 2
            ) { row throws(DatabaseError) in try row.int64(0) } ?? 0
        return StageNorm(median: .milliseconds(median), sample: sample)
    }
}
