using System.Buffers;

namespace GdrCode.Extraction.Config;

/// <summary>Tells a licence header from another comment at the top of a file.</summary>
internal static class LicenceHeader
{
    private static readonly SearchValues<string> Words =
        SearchValues.Create(["copyright", "licence", "license", "SPDX-", "©", "(c) 19", "(c) 20", "all rights reserved"], StringComparison.OrdinalIgnoreCase);

    public static bool Speaks(string comment) => comment.AsSpan().ContainsAny(Words);
}
