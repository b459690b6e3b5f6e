/// RSA keys that nothing but these tests uses: modulus and private exponent in base64url.
enum RSAKeys {
    static let fixed: [String: (n: String, d: String)] = [
        "first": (
            n: """
            rldKXGsMXY5ig05Kok2MUz8YFsUUrwz7eYDh05K9Nk3wSCu4MDGkqv_TqxaBe0L0RaU8viBVGmm7UAw1Jv_Ht_NnDlbWeVULQtm3QJ9BMirTvKikkcvZC4QD\
            LXm_jSmkfBPS1SPB9N_CQpkA7KPZp20tt08z9lz5WQlWd-PTImhOhwa4H9H6vzPrWJdCjkuUy1RV8dacpOn0ZScHoquXGbRIOwPeiFinCMneBaJs4QiT_XIA\
            epfOyQ9utarXRxwdQdCZnJ_0c1-5os8dO6Dbxb2BMBtqAYBtB4sfUaqsI4Sa7raWDD9lMNmS9lIqDmG3IN03kRYOu1JzDfb9uDyCJw
            """,
            d: """
            Dfmc68GZysB7vYJmHl9QmbYbpgYDfXC9-Jecz2S0DbyIcuosqCuI9qG60IkYtTSNxJNu36xTbHwAC6k4c-xzw8qBsh2Pfa36hBy6dGl2EW5rbXRBrn1q4_uf\
            p_wnBbEwqGpYySsS0VOqcvcCCVx50wXACpfeI3TnRZYN1cU816uz7IRRld1OX-krdTEY6CIpwJ_E-1ZSU31a1lRBKLFlwoWFRkZIWhpJSd-kI5d1LXGKAUY3\
            0xBQRmUkKEAYcpMpCwy6aFn8op6Qkm3depoZovVs1T6d_jO69HNz6wRDEc_JOt_VsZRPxOy39UuPWV8NbJGwYHre1VX2-kNIE6-iAQ
            """
        ),
        "other": (
            n: """
            yfoW8kiQTmSGFcfZL_BGB4cEwBSt6A_vi5uZEwM9karK7W1QiLe5N6SuHGVbL9bXmPIkTvwOanEpiyc3X_oOfqfbMmKpE9cpGu749qiiH_2r37SCw8rHQAPR\
            3Tkx02q7htr7KDEwXn1XPNQ9383FmWG4UiW6-yuaedsivlijxaPsW7Bv_mATjGAoScSQCxf82LwHaulD9HlRuMsgbXBx5w0E2f5Y82-LC14iwDi7GJhiiZQC\
            N8RhBhItPgk4UkhCPZIr4p9GB4ukvDafGhxhtfz0n8oGxBAmfrnx7Rims-VFyd550k1YDVjn6ivpaYoVSzKDPmyS0lpY0nnEHyPn7Q
            """,
            d: """
            J44bn9PvtPaRXuMeaPnGkTNTThXOsB-s01vD6PoNvQEkkEaECt5mPtw4v_VmnBIYc4raawCIhzaFwwuJV_nGDG5tqmqxf6H32h86cT350EeS-TLmGBeWmXYW\
            C9vnYubodmLc5JRri1nDM7XCL1oibGU7npTmj0mNDXfJ0FrWKf6U_mVP2G4UW6qEqpuYNpyxegVGzhYV1EaUzqn8MwYbbjnUSCO0aDDh0J7ri5_kLcvTXjll\
            0U-utjRhsXBmecR3gSJrdU8hN5A66eJcqgh81rFz_1K4GJyUcol1Q8Z33hCfOn6UM1snzSTj-vEzjOTTXYE6vnAA4kBLFS4LnoclMQ
            """
        ),
    ]
}
