import BusinessTime
import Foundation
package import Model
import Notices
import Storage

/// An endpoint is gone for good or has failed for too long: disables it, and tells the admins by the other endpoints.
package struct GiveUpEndpoint: Workflow {
    /// The endpoint.
    package var endpoint: EndpointID
    /// Why.
    package var failure: EndpointFailure
    /// A record whose news it did not take.
    package var record: RecordReference
    /// Every field, in the order of declaration.
    package init(endpoint: EndpointID, failure: EndpointFailure, record: RecordReference) {
        self.endpoint = endpoint
        self.failure = failure
        self.record = record
    }

    package func perform(in transaction: Transaction) throws {
        let configuration = try transaction.configuration
        guard let earlier = configuration.endpoints[endpoint], earlier.disabledBecause == nil else { return }
        var changed = earlier
        changed.disabledBecause =
            switch failure {
            case .gone: "it answered that it is gone for good (410)"
            case .failing(let since): "it has failed since \(since)"
            }
        try transaction.writer.update(changed)
        try transaction.audit(
            .endpointDisabled, .endpoint, endpoint.rawValue, from: earlier, to: changed, fields: AddEndpoint.fields)
        // A test is about no record: whoever sent it sees how it was answered.
        guard record.number > 0 else { return }
        try transaction.tell(
            NoticeOrder(
                template: "endpoint-disabled", audience: Audience.admins(in: configuration), record: record,
                isCritical: true,
                details: [
                    "endpoint": changed.name, "address": Self.host(changed.url) ?? "",
                    "reason": changed.disabledBecause ?? "",
                ]))
    }

    /// The path of an address is often as good as a password, and other endpoints carry the notice.
    private static func host(_ address: String) -> String? { URLComponents(string: address)?.host }
}
