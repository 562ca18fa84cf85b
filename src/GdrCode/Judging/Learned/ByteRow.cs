using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Judging.Learned;

/// <summary>Proposes rows of bytes that are as long as the address of a device or a key.</summary>
internal static class ByteRow
{
    private const int AddressDigits = 12;
    private const int GuidDigits = 32;

    /// <param name="digits">The bytes in hexadecimal digits.</param>
    /// <param name="fragment">Where they stand.</param>
    /// <param name="places">Takes the proposal.</param>
    public static void Add(ReadOnlySpan<char> digits, Fragment fragment, List<(string Proposal, TextSpan Span)> places)
    {
        // Shorter rows are magic numbers, nonces and texts more often than keys.
        if (digits.Length is AddressDigits or GuidDigits or 48 or 64 or 128 && !(digits.Length == GuidDigits && (IsOfGuid(fragment.Name) || IsOfGuid(fragment.Scope))))
        {
            places.Add((digits.Length == AddressDigits ? Proposals.Address : Proposals.Key, new TextSpan(0, digits.Length)));
        }
    }

    private static bool IsOfGuid(string? name) => name is not null && (name.Contains("guid", StringComparison.OrdinalIgnoreCase) || name.Contains("uuid", StringComparison.OrdinalIgnoreCase));
}
