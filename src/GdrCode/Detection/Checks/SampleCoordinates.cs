using GdrCode.Detection.Gazetteers;

namespace GdrCode.Detection;

/// <summary>The coordinates that documentation and tests show: those of large cities and landmarks.</summary>
internal static class SampleCoordinates
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Gazetteer.Read("sample-coordinates").ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a latitude or a longitude is one of them; the sign doesn't count.</summary>
    public static bool Contain(ReadOnlySpan<char> number) => Known.Contains(number.TrimStart("+-").TrimEnd('0'));
}
