import AsyncHTTPClient
import JWTKit

/// Signing in with another authority's sign-in (OpenID Connect).
package enum OpenID {}
