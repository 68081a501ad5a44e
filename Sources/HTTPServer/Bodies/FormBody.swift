/// The fields of an HTML form sent as `application/x-www-form-urlencoded`.
package enum FormBody {
    /// The fields in order; throws 415 for another media type, and 400 for a bad encoding or more than
    /// `maximumFields`.
    package static func parse(_ request: Request, maximumFields: Int = 256) throws(HTTPError) -> Parameters {
        let type = MediaType(parsing: request.headers["Content-Type"] ?? "")
        guard type.name == "application/x-www-form-urlencoded" else {
            throw HTTPError(.unsupportedMediaType, "Send the form as application/x-www-form-urlencoded.")
        }
        guard let fields = Parameters.parse(request.body[...], maximum: maximumFields) else {
            throw .badRequest("The form has a bad encoding, invalid UTF-8, or more than \(maximumFields) fields.")
        }
        return fields
    }
}
