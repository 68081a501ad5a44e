/// Which proxy requests go through.
package enum ProxyChoice: Sendable, Equatable {
    /// None, whatever the environment says.
    case none
    /// What `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy` say (libcurl-env(3)).
    case environment
    /// This one, such as `http://proxy.example:3128`.
    case url(String)
}
