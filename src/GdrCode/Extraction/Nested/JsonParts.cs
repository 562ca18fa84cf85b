using GdrCode.Model;

namespace GdrCode.Extraction.Nested;

/// <summary>JSON inside a value: every string and long number under its key. Reads on as long as it can, whole or not.</summary>
internal static class JsonParts
{
    private const int MaxDepth = 64;

    private static readonly System.Buffers.SearchValues<char> s_digits = System.Buffers.SearchValues.Create("0123456789.");

    /// <summary>Whether any JSON was found.</summary>
    public static bool Add(Fragment fragment, List<Fragment> parts)
    {
        var value = fragment.Value;
        var count = parts.Count;
        for (var i = 0; (i = Start(value, i)) >= 0;)
        {
            i = new Reader(fragment, parts).Read(i);
        }

        return parts.Count > count;
    }

    /// <summary>The next bracket that a quoted string or another bracket follows.</summary>
    private static int Start(string value, int i)
    {
        while (i < value.Length)
        {
            var k = value.AsSpan(i).IndexOfAny('{', '[');
            if (k < 0)
            {
                return -1;
            }

            i += k;
            var next = i + 1;
            while (next < value.Length && char.IsWhiteSpace(value[next]))
            {
                next++;
            }

            if (next < value.Length && (value[next] == '"' || (value[i] == '[' && value[next] == '{')))
            {
                return i;
            }

            i = next;
        }

        return -1;
    }

    private sealed class Reader(Fragment fragment, List<Fragment> parts)
    {
        private readonly Stack<(bool IsObject, string? Key)> _open = new();
        private readonly string _value = fragment.Value;
        private string? _key;

        /// <summary>Reads from a bracket on; returns where it had to stop, past the bracket in any case.</summary>
        public int Read(int i)
        {
            do
            {
                switch (_value[i])
                {
                    case '{' or '[':
                        if (_open.Count == MaxDepth)
                        {
                            return i + 1;
                        }

                        _open.Push((_value[i] == '{', _key));
                        _key = _value[i] == '{' ? null : _key;
                        i++;
                        break;
                    case '}' or ']':
                        _key = _open.Pop().Key;
                        i++;
                        break;
                    case ',':
                        _key = _open.Peek().IsObject ? null : _open.Peek().Key;
                        i++;
                        break;
                    case '"':
                        if (!String(ref i))
                        {
                            return i;
                        }

                        break;
                    case var c when char.IsWhiteSpace(c) || c == ':':
                        i++;
                        break;
                    case var c when char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '.' or MappedText.Hole:
                        Bare(ref i);
                        break;
                    default:
                        return i;
                }
            }
            while (i < _value.Length && _open.Count > 0);
            return i;
        }

        private bool String(ref int i)
        {
            var start = ++i;
            while (i < _value.Length && _value[i] != '"')
            {
                i += _value[i] == '\\' ? 2 : 1;
            }

            if (i >= _value.Length)
            {
                i = _value.Length;
                return false;
            }

            var end = i++;
            var next = i;
            while (next < _value.Length && char.IsWhiteSpace(_value[next]))
            {
                next++;
            }

            if (_key is null && _open.Peek().IsObject && next < _value.Length && _value[next] == ':')
            {
                _key = _value[start..Math.Min(end, start + 100)];
                i = next + 1;
            }
            else if (end > start)
            {
                var (text, offsets) = Lexical.StringDecoder.Decode(_value.AsSpan(start, end - start), Lexical.EscapeStyle.Backslash, '"');
                Part.AddDecoded(parts, fragment, start, end, text, TextEncoding.Json, offsets, name: _key, scope: Scope());
            }

            return true;
        }

        private void Bare(ref int i)
        {
            var start = i;
            while (i < _value.Length && (char.IsAsciiLetterOrDigit(_value[i]) || _value[i] is '-' or '+' or '.' or MappedText.Hole))
            {
                i++;
            }

            var from = _value[start] == '-' ? start + 1 : start;
            if (i - from >= 5 && !_value.AsSpan(from, i - from).ContainsAnyExcept(s_digits))
            {
                Part.Add(parts, fragment, from, i, _key, Scope(), TextEncoding.Number);
            }
        }

        private string? Scope()
        {
            // The elements of an array bear its key as their name already.
            var keys = _open.Skip(_open.Peek().IsObject ? 0 : 1).Select(o => o.Key).Where(k => k is not null).Reverse().ToList();
            return keys.Count == 0 ? fragment.Scope : string.Join(':', keys);
        }
    }
}
