using System.Numerics;
using System.Security.Cryptography;

namespace GdrCode.Detection;

/// <summary>Addresses and keys of wallets: base58check, bech32 and bech32m, and the published ones that are nobody's.</summary>
internal static class CryptoChecks
{
    private const string Base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private const string Bech32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

    // Genesis block, burn addresses, examples of BIP 173 and BIP 141, accounts of development chains.
    private static readonly HashSet<string> Specimens =
    [
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "1BitcoinEaterAddressDontSendf59kuE", "1111111111111111111114oLvT2", "1CounterpartyXXXXXXXXXXXXXXXUWLpVr",
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", "bc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qccfmv3", "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0", "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266", "0x70997970c51812dc3a010c7d01b50e0d17dc79c8",
    ];

    public static IEnumerable<KeyValuePair<string, ValueCheck>> All =>
    [
        new("base58check", value => value.Length <= 120 && IsBase58Check(value) && !Specimens.Contains(value.ToString())),
        new("bech32", value => value.Length <= 90 && IsBech32(value) && !Specimens.Contains(value.ToString().ToLowerInvariant())),
        new("eth-address", value => value.Length == 42 && HasVariety(value[2..]) && !Specimens.Contains(value.ToString().ToLowerInvariant())),
        new("eth-key", value => HasVariety(value)),
    ];

    // Zero, burn and counting addresses hold few different digits.
    private static bool HasVariety(ReadOnlySpan<char> hex)
    {
        var seen = 0;
        foreach (var c in hex)
        {
            seen |= char.IsAsciiHexDigit(c) ? 1 << Convert.ToInt32(c.ToString(), 16) : 0;
        }

        return BitOperations.PopCount((uint)seen) >= 9;
    }

    private static bool IsBase58Check(ReadOnlySpan<char> value)
    {
        var number = BigInteger.Zero;
        var zeros = 0;
        foreach (var c in value)
        {
            var digit = Base58.IndexOf(c, StringComparison.Ordinal);
            if (digit < 0)
            {
                return false;
            }

            zeros += number.IsZero && digit == 0 ? 1 : 0;
            number = (number * 58) + digit;
        }

        byte[] bytes = [.. new byte[zeros], .. number.ToByteArray(isUnsigned: true, isBigEndian: true)];
        return bytes.Length > 4 && SHA256.HashData(SHA256.HashData(bytes.AsSpan(0, bytes.Length - 4))).AsSpan(0, 4).SequenceEqual(bytes.AsSpan(bytes.Length - 4));
    }

    private static bool IsBech32(ReadOnlySpan<char> value)
    {
        var separator = value.LastIndexOf('1');
        if (separator < 1 || separator + 7 > value.Length)
        {
            return false;
        }

        var check = 1u;
        foreach (var c in value[..separator])
        {
            check = Step(check, (uint)char.ToLowerInvariant(c) >> 5);
        }

        check = Step(check, 0);
        foreach (var c in value[..separator])
        {
            check = Step(check, (uint)char.ToLowerInvariant(c) & 31);
        }

        foreach (var c in value[(separator + 1)..])
        {
            var digit = Bech32.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
            if (digit < 0)
            {
                return false;
            }

            check = Step(check, (uint)digit);
        }

        return check is 1 or 0x2bc830a3;
    }

    private static uint Step(uint check, uint value)
    {
        var top = check >> 25;
        check = ((check & 0x1ffffff) << 5) ^ value;
        check ^= (top & 1) != 0 ? 0x3b6a57b2u : 0;
        check ^= (top & 2) != 0 ? 0x26508e6du : 0;
        check ^= (top & 4) != 0 ? 0x1ea119fau : 0;
        check ^= (top & 8) != 0 ? 0x3d4233ddu : 0;
        return check ^ ((top & 16) != 0 ? 0x2a1462b3u : 0);
    }
}
