using Onside.Shared.Ui;

namespace Onside.Tests.Shared.Ui;

public sealed class FieldTests
{
    [Fact]
    public async Task A_control_is_named_by_its_label_and_described_by_its_error_and_hint()
    {
        var page = await Drawing.Of<TextField>(new { Name = "Lines[0].Price", Label = "Price", Hint = "Without tax", Error = "Say a price.", Value = "12,x" });

        var input = page.QuerySelector("input")!;
        Assert.Equal(input.Id, page.QuerySelector("label")!.GetAttribute("for"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal(["Say a price.", "Without tax"], input.GetAttribute("aria-describedby")!.Split(' ').Select(id => page.GetElementById(id)!.TextContent));
        Assert.Equal("12,x", input.GetAttribute("value"));
    }

    [Fact]
    public async Task Without_an_error_there_is_an_empty_place_for_one()
    {
        var page = await Drawing.Of<TextField>(new { Name = "Name", Label = "Name" });

        Assert.Equal("", page.QuerySelector("#field-Name-error[data-error=Name]")!.InnerHtml);
        Assert.Null(page.QuerySelector("input")!.GetAttribute("aria-describedby"));
        Assert.Null(page.QuerySelector("input")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task What_somebody_typed_stays_text()
    {
        var page = await Drawing.Of<TextField>(new { Name = "Body", Label = "<b>Note</b>", Value = "</textarea><script>alert(1)</script>", Lines = 3 });

        Assert.Null(page.QuerySelector("script, b"));
        Assert.Equal("</textarea><script>alert(1)</script>", page.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task The_chosen_value_is_selected_and_groups_keep_their_order()
    {
        Choice[] choices = [new("1", "Pitch", "Open"), new("2", "Won", "Closed"), new("3", "Lost", "Closed")];
        var page = await Drawing.Of<SelectField>(new { Name = "Stage", Label = "Stage", Choices = choices, Value = "2", Nothing = "None" });

        Assert.Equal("Won", page.QuerySelector("option[selected]")!.TextContent);
        Assert.Equal(["Open", "Closed"], page.QuerySelectorAll("optgroup").Select(group => group.GetAttribute("label")));
        Assert.Equal("", page.QuerySelector("option")!.GetAttribute("value"));
    }
}
