/// Which deliveries are wanted; they are listed newest first.
package struct DeliveryQuery: Hashable, Sendable {
    /// Only those to this endpoint.
    package var endpoint: EndpointID?
    /// Only those that stand so.
    package var state: DeliveryState?
    /// Only those whose first notification is about this record.
    package var record: RecordReference?
    /// Those with a lower number than this.
    package var before: DeliveryID?
    /// How many at most, 1 to 100.
    package var limit: Int
    /// Every field, in the order of declaration.
    package init(
        endpoint: EndpointID? = nil, state: DeliveryState? = nil, record: RecordReference? = nil,
        before: DeliveryID? = nil, limit: Int = 25
    ) {
        self.endpoint = endpoint
        self.state = state
        self.record = record
        self.before = before
        self.limit = limit
    }
}
