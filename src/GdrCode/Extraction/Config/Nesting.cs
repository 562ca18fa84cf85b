using GdrCode.Model;

namespace GdrCode.Extraction.Config;

/// <summary>
/// Where a scanner stands in nested keys: gives each value its name and scope, and binds the value of a pair of
/// <c>name</c> and <c>value</c> to the name that stands beside it, whichever comes first.
/// </summary>
internal sealed class Nesting(FragmentList list)
{
    private readonly List<Level> levels = [new Level { IsMapping = true, Indent = -1, PairValue = -1 }];

    public int Depth => levels.Count - 1;

    public int Indent => levels[^1].Indent;

    public bool IsMapping => levels[^1].IsMapping;

    /// <summary>Name of the value that comes next: its key, or in a list the key of the list.</summary>
    public string? Name => levels[^1].Key ?? levels[^1].Name;

    public string? Scope
    {
        get
        {
            var level = levels[^1];
            if (level.Key is null)
            {
                return level.Path;
            }

            if (level.KeyPath is null)
            {
                level.KeyPath = KeyPath.Join(level.Path, level.Key);
                levels[^1] = level;
            }

            return level.KeyPath;
        }
    }

    public void Push(bool isMapping, int indent = 0) =>
        levels.Add(new Level { IsMapping = isMapping, Indent = indent, Name = Name, Path = Scope, PairValue = -1 });

    /// <summary>Leaves the innermost level; the outermost stays.</summary>
    public void Pop()
    {
        if (levels.Count > 1)
        {
            levels.RemoveAt(levels.Count - 1);
        }
    }

    public void Reset(int depth)
    {
        if (levels.Count > depth + 1)
        {
            levels.RemoveRange(depth + 1, levels.Count - depth - 1);
        }
    }

    public void Key(string? key)
    {
        var level = levels[^1];
        level.Key = string.IsNullOrEmpty(key) ? null : KeyPath.Shorten(key);
        level.KeyPath = null;
        levels[^1] = level;
    }

    /// <summary>Adds a value under the current key.</summary>
    public void Value(int start, int end, TextEncoding encoding, FragmentKind kind = FragmentKind.ConfigurationValue)
    {
        var level = levels[^1];
        var isValue = IsValueKey(level.Key);
        var index = list.Value(start, end, encoding, isValue && level.PairName is not null ? level.PairName : Name, Scope, kind);
        if (index < 0)
        {
            return;
        }

        level = levels[^1];
        if (isValue)
        {
            level.PairValue = index;
        }
        else if (IsNameKey(level.Key) && list[index].Length <= 120)
        {
            level.PairName = list[index];
            if (level.PairValue >= 0)
            {
                list.Rename(level.PairValue, level.PairName);
            }
        }

        levels[^1] = level;
    }

    /// <summary>Adds an unquoted word: numbers only where they are telling, the words of the format itself not at all.</summary>
    public void Word(int start, int end, TextEncoding encoding)
    {
        var word = list.Source.AsSpan(start, end - start);
        if (NumberShape.IsNumber(word))
        {
            if (NumberShape.IsTelling(word, Name))
            {
                Value(start, end, TextEncoding.Number, FragmentKind.Number);
            }
        }
        else if (word is not ("true" or "false" or "null" or "~" or "True" or "False" or "Null" or "yes" or "no"))
        {
            Value(start, end, encoding);
        }
    }

    private static bool IsNameKey(string? key) =>
        string.Equals(key, "name", StringComparison.OrdinalIgnoreCase) || string.Equals(key, "key", StringComparison.OrdinalIgnoreCase);

    private static bool IsValueKey(string? key) =>
        string.Equals(key, "value", StringComparison.OrdinalIgnoreCase) || string.Equals(key, "defaultValue", StringComparison.OrdinalIgnoreCase);

    private struct Level
    {
        public bool IsMapping;
        public int Indent;
        public string? Key;
        public string? KeyPath;
        public string? Name;
        public string? Path;
        public string? PairName;
        public int PairValue;
    }
}
