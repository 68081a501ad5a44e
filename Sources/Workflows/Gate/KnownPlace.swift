import BusinessTime
import Model
import Secrets

/// An address that somebody signed in from; what is stored names neither.
enum KnownPlace {
    /// How long an address stays known without a sign-in from it.
    static let memory = Duration.days(30)
    /// How many a person has at most.
    static let most = 20

    static func hash(_ place: RemotePlace, of person: PersonID) -> String {
        SHA256.hash("belay known place \(person) \(place.household)").description
    }
}
