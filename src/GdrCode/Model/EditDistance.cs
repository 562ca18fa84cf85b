namespace GdrCode.Model;

/// <summary>How far two texts are apart.</summary>
public static class EditDistance
{
    // Beyond this a run is taken as wholly new, which it is but for chance.
    private const int Longest = 4_000;

    /// <summary>The least number of characters to insert, delete or replace.</summary>
    public static int Of(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (before.Length > Longest || after.Length > Longest)
        {
            return Math.Max(before.Length, after.Length);
        }

        var row = new int[after.Length + 1];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= before.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.Length; j++)
            {
                var replaced = diagonal + (before[i - 1] == after[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
