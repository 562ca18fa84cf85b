using GdrCode.Model;

namespace GdrCode.Tests.Model;

public class DummyMailboxesTests
{
    [Theory]
    [InlineData("testemail@gmail.com")]
    [InlineData("testrole2@gmail.com")]
    [InlineData("your.name+test@hotmail.com")]
    [InlineData("a@gmail.com")]
    [InlineData("skip-orders@gmail.com")]
    [InlineData("quast@gmail.com")]
    public void MailboxOfAnybody_IsADummy(string mailbox) => Assert.True(DummyMailboxes.Contain(mailbox));

    [Theory]
    [InlineData("marlene.quast@gmail.com")]
    [InlineData("testerson@gmail.com")]
    [InlineData("userlund@gmail.com")]
    [InlineData("4417@hotmail.com")]
    [InlineData("quast@hotmail.com")]
    [InlineData("mq.uast+shop-2@gmail.com")]
    [InlineData("test")]
    public void MailboxOfSomebody_OrNone_IsNot(string mailbox) => Assert.False(DummyMailboxes.Contain(mailbox));
}
