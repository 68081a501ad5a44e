/// The fields of an HTML form, and the files that were chosen in it.
package struct FileForm: Sendable {
    /// A file as it was sent.
    package struct File: Sendable {
        /// What the browser calls it, without folders.
        package let name: String
        /// What it holds, in place in the request's body.
        package let bytes: ArraySlice<UInt8>
    }

    /// The fields that are no files, in order.
    package let fields: Parameters
    /// The files, in order; fields in which none was chosen are left out.
    package let files: [File]

    /// The form of a request, sent as `multipart/form-data` or, without files, as `application/x-www-form-urlencoded`.
    ///
    /// Throws 415 for another media type, and 400 for a bad encoding or more than so many fields or files.
    package init(
        parsing request: Request, maximumFields: Int = 256, maximumFiles: Int = 64
    ) throws(HTTPError) {
        guard MediaType(parsing: request.headers["Content-Type"] ?? "").name == "multipart/form-data" else {
            fields = try FormBody.parse(request, maximumFields: maximumFields)
            files = []
            return
        }
        let form = try MultipartBody(parsing: request, maximumParts: maximumFields + maximumFiles)
        var items: [Parameters.Item] = []
        var files: [File] = []
        for part in form.parts {
            if let name = part.fileName {
                // A browser sends an empty part where nothing was chosen.
                if !name.isEmpty || !part.content.isEmpty { files.append(File(name: name, bytes: part.content)) }
            } else {
                guard let value = part.text, !value.utf8.contains(0) else {
                    throw .badRequest("The form's field \(part.name.prefix(100)) is no UTF-8 text.")
                }
                items.append(Parameters.Item(name: part.name, value: value))
            }
        }
        guard items.count <= maximumFields, files.count <= maximumFiles else {
            throw .badRequest("The form has more than \(maximumFields) fields or \(maximumFiles) files.")
        }
        fields = Parameters(items)
        self.files = files
    }
}
