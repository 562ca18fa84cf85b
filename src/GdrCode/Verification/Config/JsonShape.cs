using System.Text;
using System.Text.Json;

namespace GdrCode.Verification.Config;

/// <summary>What the framework's own JSON reader sees: token kinds, property names, and where it fails if it does.</summary>
internal static class JsonShape
{
    private static readonly JsonReaderOptions Options = new()
    {
        AllowMultipleValues = true,
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Allow,
        MaxDepth = int.MaxValue,
    };

    /// <summary>Whether both texts read alike.</summary>
    public static bool Agree(string before, string after)
    {
        var first = new Utf8JsonReader(Encoding.UTF8.GetBytes(before.TrimStart('\uFEFF')), Options);
        var second = new Utf8JsonReader(Encoding.UTF8.GetBytes(after.TrimStart('\uFEFF')), Options);
        while (true)
        {
            var firstReads = TryRead(ref first, out var firstFault);
            var secondReads = TryRead(ref second, out var secondFault);
            if (firstReads != secondReads || firstFault != secondFault)
            {
                return false;
            }

            if (!firstReads)
            {
                return true;
            }

            if (first.TokenType != second.TokenType || first.CurrentDepth != second.CurrentDepth
                || first.TokenType == JsonTokenType.PropertyName && !first.ValueSpan.SequenceEqual(second.ValueSpan))
            {
                return false;
            }
        }
    }

    /// <summary>False at the end and at a fault; the fault's line is given, its column moves with the edits before it.</summary>
    private static bool TryRead(ref Utf8JsonReader reader, out long fault)
    {
        fault = -1;
        try
        {
            return reader.Read();
        }
        catch (JsonException e)
        {
            fault = e.LineNumber ?? 0;
            return false;
        }
    }
}
