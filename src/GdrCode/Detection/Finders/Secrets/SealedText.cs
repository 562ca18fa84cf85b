using System.Buffers;

using GdrCode.Model;

namespace GdrCode.Detection;

/// <summary>Tells secrets that are stored encrypted: they are no secrets to a reader.</summary>
internal static class SealedText
{
    private const int MostLines = 400;
    private const string Vault = "$ANSIBLE_VAULT";

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    public static bool Is(FragmentView view)
    {
        var value = view.Value.AsSpan().Trim();
        return value.StartsWith(Vault) || value.StartsWith("ENC[") || IsUnderSealedKey(view.Fragment.Scope) || (IsHexLine(value) && FollowsVault(view));
    }

    private static bool IsUnderSealedKey(string? scope) =>
        scope is not null && (scope.Contains("encryptedData", StringComparison.OrdinalIgnoreCase) || scope.Contains("sealed", StringComparison.OrdinalIgnoreCase) || scope.Contains("sops", StringComparison.OrdinalIgnoreCase));

    private static bool FollowsVault(FragmentView view)
    {
        for (var back = 1; back <= MostLines && view.Neighbour(-back) is { } before; back++)
        {
            var value = before.Value.AsSpan().Trim();
            if (value.StartsWith(Vault))
            {
                return true;
            }

            if (!IsHexLine(value))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsHexLine(ReadOnlySpan<char> value) => value.Length is >= 2 and <= 80 && !value.ContainsAnyExcept(HexDigits);
}
