using System.Buffers;

namespace GdrCode.Detection;

/// <summary>Secrets that everybody may know: keys of emulators and sandboxes, the values of manuals and standards.</summary>
internal static class Specimens
{
    // Enough of each value to tell it; none is the whole of a live key.
    private static readonly SearchValues<string> Parts = SearchValues.Create(
        [
            // Azure storage and Cosmos emulators, the SAS of the storage manual
            "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2", "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4", "dD80ihBh5jfNpymO5Hg1IdiJIEvHcJpCMiCMnN",

            // jwt.io, RFC 7515, RFC 7519, unsigned tokens
            "SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c", "eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9l", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ", "eyJhbGciOiJub25lIn0", "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9", "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkz", "jpsQnnGQmL-YBIffH1136cspYG6", "nWGxne_9WmC6hEr0kuwsxERJxWl7",

            // RFC 7617, RFC 6749, RFC 6750, RFC 7616, RFC 6455
            "QWxhZGRpbjpvcGVuIHNlc2FtZQ", "QWxhZGRpbjpPcGVuU2VzYW1l", "open sesame", "dGVzdDoxMjPCow", "czZCaGRSa3F0MzpnWDFmQmF0M2JW", "gX1fBat3bV", "2YotnFZFEjr1zCsicMWpAA", "tGzv3JOkF0XG5Qx2TlKWIA", "SplxlOBeZQQYbYS6WxSbIA", "A3ddj3w",
            "mF_9.B5f-4.1JqM", "7Fjfp0ZBr1KtDRbnfVdmIw", "7ypf/xlj9XXwfDPEoM4URrv", "dcd98b7102dd2f0e8b11d0f600bfb0c093", "dGhlIHNhbXBsZSBub25jZQ", "s3pPLMBiTxaQ9kYGzzhZRbK", "h480djs93hd8", "kd94hf93k423kf44", "wM4l7k8U2kGk",

            // AWS and Stripe manuals, the shared key of a mobile money sandbox, the first account of local chains
            "wJalrXUtnFEMI/K7MDENG", "IOSFODNN7", "4eC39HqLyjWDarjtT1zdp7dc", "BQokikJOvBiI2HlWgH4olfQ2", "bfb279f9aa9bdbcf158e97dd71a467cd2e0c8930", "ac0974bec39a17e36ba4a6b4d238ff944bacb478", "59c6995e998f97a5a0044966f0945389dc9e86da",

            // FIPS 197, SP 800-38A, RFC 7748, RFC 8032, RFC 6238, RFC 3686, RFC 4231, published bcrypt vectors
            "2b7e151628aed2a6abf7158809cf4f3c", "603deb1015ca71be2b73aef0857d7781", "8e73b0f7da0e6452c810f32b809079e5", "4a5d9d5ba4ce2de1728e3bf480350f25", "77076d0a7318a57d3c16c17251b26645", "5dab087e624a8a4b79e17f8b83800ee6",
            "9d61b19deffd5a60ba844af492ec2cc4", "4ccd089b28ff96da9db6c346ec114e0f", "c5aa8df43f9f837bedb7442f31dcb7b1", "gezdgnbvgy3tqojq", "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff", "00112233445566778899aabbccddeeff", "0f0e0d0c0b0a0908",
            "ffeeddccbbaa99887766554433221100", "fedcba9876543210", "0123456789abcdef", "$2a$06$m0CrhHm10qJ3lXRY.5zDGO", "$2a$06$If6bvum7DFjUnE9p2uDeDu", "$2a$06$DCq7YPn5Rq63x1Lad4cll.", "$2a$05$CCCCCCCCCCCCCCCCCCCCC.", "$2a$04$abcdefghijklmnopqrstuu",

            // Samples of manuals: one-time passwords, reCAPTCHA, secrets of Kubernetes, the mesh of Bluetooth
            "JBSWY3DPEHPK3PXP", "6LeIxAcTAAAAA", "1f2d1e2e67df", "MWYyZDFlMmU2N2Rm", "3216d1509884b533248541792b877f98", "7dd7364cd842ad18c17c2b820c84c3d6", "9d6dd0e96eb25dc19a40ed9914f8f03f", "63964771734fbd76e3b40519d1d94a48",

            // Public halves of keys: strong names, SSH, X.509
            "0024000004800000940000", "AAAAB3NzaC1yc2E", "AAAAC3NzaC1lZDI1NTE5", "AAAAE2VjZHNhLXNoYTIt", "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A", "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCB", "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE", "LS0tLS1CRUdJTiBDRVJU", "LS0tLS1CRUdJTiBQVUJM",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether <paramref name="value"/> is or holds a secret that everybody may know.</summary>
    public static bool Holds(ReadOnlySpan<char> value) => value.ContainsAny(Parts) || IsCounted(value);

    // 000102030405…: bytes in order.
    private static bool IsCounted(ReadOnlySpan<char> value)
    {
        if (value.Length < 16 || value.Length % 2 != 0)
        {
            return false;
        }

        var steps = 0;
        for (var i = 2; i + 1 < value.Length; i += 2)
        {
            if (!char.IsAsciiHexDigit(value[i]) || !char.IsAsciiHexDigit(value[i + 1]) || !char.IsAsciiHexDigit(value[i - 1]) || !char.IsAsciiHexDigit(value[i - 2]))
            {
                return false;
            }

            steps += Byte(value, i) - Byte(value, i - 2) is 1 or -255 ? 1 : 0;
        }

        return steps >= 6 && steps * 4 >= value.Length;
    }

    private static int Byte(ReadOnlySpan<char> value, int at) => (Convert.ToInt32(char.ToString(value[at]), 16) << 4) | Convert.ToInt32(char.ToString(value[at + 1]), 16);
}
