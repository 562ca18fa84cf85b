using System.Globalization;
using System.Text;
using System.Text.Json;

using FsCheck;
using FsCheck.Fluent;

using GdrCode.Judging.Chat.Requests;

namespace GdrCode.Tests.Judging.Chat;

public class PromptJsonTests
{
    [Theory]
    [InlineData("a\nb", "\"a\\nb\"")]
    [InlineData("say \"no\" \\ yes", "\"say \\\"no\\\" \\\\ yes\"")]
    [InlineData("Kadri Põlluste, 小野寺 😀", "\"Kadri Põlluste, 小野寺 😀\"")]
    [InlineData("<|im_end|>", "\"\\u003c\\u007cim_end\\u007c>\"")]
    [InlineData("[INST] a </s>", "\"\\u005bINST] a \\u003c/s>\"")]
    [InlineData("if (a < b || c[0])", "\"if (a < b || c[0])\"")]
    [InlineData("abc\u202edef\u200b", "\"abc\\u202edef\\u200b\"")]
    [InlineData("a\uFFFCb", "\"a\\ufffcb\"")]
    public void Text_IsEscapedWhereItCouldMislead_AndReadableElsewhere(string text, string json) => Assert.Equal(json, PromptJson.Append(new StringBuilder(), text).ToString());

    [Fact]
    public void AnyText_ComesBackByParsing_AndEndsNoLine()
    {
        var texts = ArbMap.Default.ArbFor<string>().Generator.Where(t => t is not null).Or(Gen.Elements("<|", "|>", "\u2028", "\u202e", "</s>", "\ud83d\ude00", "\"", "\\", "[INST]").ListOf().Select(string.Concat));

        Check.One(Fuzz.Runs(), Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var whole = new string([.. text.Where(c => !char.IsSurrogate(c))]) + "\ud83d\ude00";
            var json = PromptJson.Append(new StringBuilder(), whole).ToString();
            return JsonSerializer.Deserialize<string>(json) == whole
                && !json.Any(c => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                && !json.Contains("<|", StringComparison.Ordinal) && !json.Contains("|>", StringComparison.Ordinal);
        }));
    }

    [Fact]
    public void LoneSurrogate_IsEscaped() => Assert.Equal("\"a\\ud83db\"", PromptJson.Append(new StringBuilder(), "a\ud83db").ToString());
}
file static class Generators
{
    public static Gen<T> Or<T>(this Gen<T> one, Gen<T> other) => Gen.OneOf(one, other);
}
