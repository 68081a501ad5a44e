package import Model
import Storage

/// The open deals by their stages, as far as whoever asks may see them.
///
/// Stages are words that people make up. Their order is that in which deals have gone through them.
package struct ReadDealBoard: Inquiry {
    /// How many deals are shown at most.
    package static let most = 300

    /// Which pipeline; nil: the one with the most deals.
    package var pipeline: String?
    /// Every field, in the order of declaration.
    package init(pipeline: String? = nil) {
        self.pipeline = pipeline
    }

    package var nouns: [Noun] { [.deal] }

    package func answer(from view: View) throws -> DealBoard {
        var deals: [Deal] = []
        var query = DealQuery(outcome: .open, limit: 100)
        repeat {
            let page = try ListDeals(query: query).answer(from: view)
            deals += page.items
            query.before = page.next
        } while query.before != nil && deals.count < Self.most
        let byPipeline = Dictionary(grouping: deals, by: \.pipeline)
        let largest = byPipeline.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
        let shown = pipeline ?? largest ?? ""
        let own = byPipeline[shown] ?? []
        let names = try Self.order(Array(view.reader.stages(of: own.map(\.id)).values))
        return DealBoard(
            pipelines: byPipeline.keys.sorted(), pipeline: shown,
            stages: names.map { name in
                DealBoard.Stage(
                    name: name,
                    deals: own.filter { $0.stage == name }.sorted {
                        ($0.stageEnteredAt, $0.id) < ($1.stageEnteredAt, $1.id)
                    })
            }, parties: try ReadParties(of: own).answer(from: view), isCut: query.before != nil)
    }

    /// The stages that deals went through, each by its place in them on average; where that is the same, by name.
    static func order(_ ways: [[String]]) -> [String] {
        var places: [String: [Int]] = [:]
        for way in ways {
            for (place, stage) in way.enumerated() { places[stage, default: []].append(place) }
        }
        func mean(_ stage: String) -> Double {
            let all = places[stage] ?? []
            return Double(all.reduce(0, +)) / Double(max(all.count, 1))
        }
        return places.keys.sorted { (mean($0), $0) < (mean($1), $1) }
    }
}
