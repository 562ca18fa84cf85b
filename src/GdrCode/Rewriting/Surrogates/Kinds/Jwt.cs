using System.Buffers.Text;
using System.Text;

namespace GdrCode.Rewriting.Surrogates.Kinds;

/// <summary>JSON web tokens: three parts of the same lengths, subject "example", a signature that fits nothing.</summary>
internal sealed class JwtKind : SurrogateKind
{
    private const string Subject = "{\"sub\":\"example";
    private const string Header = "{\"alg\":\"HS256\",\"typ\":\"JWT\"";

    public override string Create(SurrogateContext context, string value)
    {
        var parts = value.Split('.');
        if (parts.Length < 3 || !value.StartsWith("eyJ", StringComparison.Ordinal))
        {
            return SecretText.Create(context, value);
        }

        var stream = context.Stream(value);
        parts[0] = Json(stream, parts[0].Length, Header, ",\"pad\":\"");
        parts[1] = Json(stream, parts[1].Length, Subject, "-");
        for (var i = 2; i < parts.Length; i++)
        {
            parts[i] = parts[i].Length < 4 ? parts[i] : SecretText.Marked(stream, new string(parts[i].Select(c => c is '-' or '_' ? 'x' : c).ToArray()));
        }

        return string.Join('.', parts);
    }

    public override bool Contains(string value)
    {
        var parts = value.Split('.');
        if (parts.Length < 3 || !value.StartsWith("eyJ", StringComparison.Ordinal))
        {
            return SecretText.Contains(value);
        }

        var payload = new byte[Base64Url.GetMaxDecodedLength(parts[1].Length)];
        // The method that only says yes or no throws on characters that are no base64.
        return Base64Url.DecodeFromChars(parts[1], payload, out _, out var length) == System.Buffers.OperationStatus.Done
            && Encoding.UTF8.GetString(payload, 0, length).StartsWith(Subject, StringComparison.Ordinal);
    }

    // Text of exactly so many letters: 4n+1 letters of base64 don't exist, those tokens grow by one.
    private static string Json(KeyedStream stream, int letters, string head, string filler)
    {
        letters = letters % 4 == 1 ? letters + 1 : letters;
        var end = filler == "-" ? "\"}" : "}";
        var size = Math.Max(letters * 3 / 4, head.Length + end.Length);
        var text = new StringBuilder(head);
        var room = size - head.Length - end.Length;
        if (filler != "-" && room < filler.Length + 1)
        {
            return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text.Append(' ', room).Append(end).ToString()));
        }

        var count = filler == "-" ? room - 1 : room - filler.Length - 1;
        if (count >= 0)
        {
            text.Append(filler);
            for (var i = 0; i < count; i++)
            {
                text.Append(stream.Pick("abcdefghijklmnopqrstuvwxyz"));
            }

            text.Append(filler == "-" ? "" : "\"");
        }

        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text.Append(end).ToString()));
    }
}
