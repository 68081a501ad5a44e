package import HTTPServer

/// Shows an error to somebody who sits before a browser, by its status and in words; nil where the request is a program's.
package typealias ErrorPage = @Sendable (Request, Status, String) async -> Response?
