package import Foundation

/// A file of questions about calendars with answers known to be right: an array of cases of the kinds `due`, `elapsed`,
/// `open` and `next_open`, each with its calendar.
package struct KnownAnswers: Sendable {
    private let json: Data

    /// The cases of a JSON file; nothing is read before ``run()``.
    package init(json: Data) {
        self.json = json
    }

    /// Answers every case and compares; throws a sentence where the file is no array at all.
    ///
    /// A due time is right from `due` to `due_latest`; a case that cannot be read, or whose calendar is wrong, has failed.
    package func run() throws(KnownAnswersError) -> KnownAnswersReport {
        let cases: [Case]
        do {
            cases = try JSONDecoder().decode([Case].self, from: json)
        } catch {
            throw KnownAnswersError(reason: "\(error)")
        }
        var calendars: [CalendarDraft: Result<BusinessCalendar, CalendarError>] = [:]
        var report = KnownAnswersReport()
        for (index, entry) in cases.enumerated() {
            switch entry.answer {
            case .failure(let error):
                report.add(failure: "case \(index + 1)", "it cannot be read: \(error.reason)")
            case .success(let answer):
                let name = answer.id.isEmpty ? "case \(index + 1)" : answer.id
                let calendar =
                    calendars[answer.calendar]
                    ?? Result { () throws(CalendarError) in
                        try BusinessCalendar(answer.calendar)
                    }
                calendars[answer.calendar] = calendar
                switch calendar {
                case .failure(let error): report.add(failure: name, "\(error)")
                case .success(let calendar):
                    if let mistake = answer.mistake(of: calendar) {
                        report.add(failure: name, mistake)
                    } else {
                        report.addPass()
                    }
                }
            }
        }
        return report
    }

    /// A case, or why it is none: one bad case does not keep the others from being checked.
    private struct Case: Decodable {
        let answer: Result<KnownAnswer, KnownAnswersError>

        init(from decoder: any Decoder) throws {
            do {
                answer = .success(try KnownAnswer(from: decoder))
            } catch {
                answer = .failure(KnownAnswersError(reason: "\(error)"))
            }
        }
    }
}
