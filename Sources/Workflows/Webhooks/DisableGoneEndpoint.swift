package import Model
import Notices
import Storage

/// An endpoint said that it is gone for good: disables it, and tells the admins by the other endpoints.
package struct DisableGoneEndpoint: Workflow {
    /// The endpoint.
    package var endpoint: EndpointID
    /// A record whose news it refused.
    package var record: RecordReference

    /// Every field, in the order of declaration.
    package init(endpoint: EndpointID, record: RecordReference) {
        self.endpoint = endpoint
        self.record = record
    }

    package func perform(in transaction: Transaction) throws {
        let configuration = try transaction.configuration
        guard let earlier = configuration.endpoints[endpoint], earlier.disabledBecause == nil else { return }
        var changed = earlier
        changed.disabledBecause = "it answered that it is gone for good (410)"
        try transaction.writer.update(changed)
        try transaction.audit(
            .endpointDisabled, .endpoint, endpoint.rawValue, from: earlier, to: changed, fields: AddEndpoint.fields)
        guard record.number > 0 else { return }
        try transaction.tell(
            NoticeOrder(
                template: "endpoint-disabled", audience: Audience.admins(in: configuration), record: record,
                isCritical: true,
                details: [
                    "endpoint": changed.name, "address": changed.url, "reason": changed.disabledBecause ?? "",
                ]))
    }
}
