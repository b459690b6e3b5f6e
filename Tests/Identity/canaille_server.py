"""The identity provider Canaille in one process, with one person and one client, in memory: canaille_server.py PORT REDIRECT GOODBYE EMAIL"""
import sys

from joserfc.jwk import RSAKey
from canaille import create_app
from canaille.app import models
from canaille.backends import Backend


def main(port, redirect, goodbye, email):
    key = RSAKey.generate_key(2048).as_dict(private=True)
    app = create_app(
        {
            "SECRET_KEY": "kun til proever",
            "SERVER_NAME": f"127.0.0.1:{port}",
            "PREFERRED_URL_SCHEME": "http",
            "CANAILLE": {"DATABASE": "memory", "HIBP_API_URL": None},
            "CANAILLE_OIDC": {"ACTIVE_JWKS": [key]},
        }
    )
    with app.app_context():
        backend = Backend.instance
        person = models.User(user_name="anna", formatted_name="Anna Ager", family_name="Ager", emails=[email], password="en lang adgangskode")
        backend.save(person)
        client = models.Client(
            client_id="rygrad", client_secret="canaille hemmelig", client_name="Rygrad", client_uri=f"http://127.0.0.1:{port}", redirect_uris=[redirect],
            post_logout_redirect_uris=[goodbye], grant_types=["authorization_code"], response_types=["code"], scope=["openid", "profile", "email"],
            token_endpoint_auth_method="client_secret_basic", id_token_signed_response_alg="RS256",
        )
        backend.save(client)
        client.audience = [client]
        backend.save(client)
    print("ready", flush=True)
    app.run("127.0.0.1", port, threaded=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4])
