using System.Buffers;

using FsCheck;
using FsCheck.Fluent;

using GdrCode.Model;

namespace GdrCode.Tests.Model;

public class CaselessWordsTests
{
    private static readonly string[] Words = ["key", "passwort", "kennwort", "clé", "şifre", "пароль", "ss", "i"];
    private static readonly SearchValues<string> Plain = SearchValues.Create(Words, StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("the KEY of it", true)]
    [InlineData("LA CLÉ", true)]
    [InlineData("ПАРОЛЬ", true)]
    [InlineData("\u212Aey", false)]
    [InlineData("no word", false)]
    public void Text_HoldsAWord_WhateverItsCase(string text, bool holds) => Assert.Equal(holds, new CaselessWords(Words).StandIn(text));

    [Fact]
    public void AnyText_IsSearchedLikeWithAllWords() =>
        Check.One(Fuzz.Runs(300), Prop.ForAll(ArbMap.Default.ArbFor<string?>(), text => Of($"{text}") && Of($"{text}CLÉ{text}") && Of($"{text}ſs\u0131İ{text}")));

    private static bool Of(string text) => text.AsSpan().IndexOfAny(new CaselessWords(Words).For(text)) == text.AsSpan().IndexOfAny(Plain);
}
