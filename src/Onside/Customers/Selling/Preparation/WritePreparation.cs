using System.ComponentModel.DataAnnotations;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.Preparation;

// What we offer, and to whom.
public static class WriteScope
{
    public static async Task<Fragment<PreparationPart, ShowPreparation.View>> Post(Guid id, Input<Form> input, SellingDesk desk, ShowPreparation.Reading reading)
    {
        var form = input.Valid();
        var sheet = await reading.Sheet(id, form.Version, known => new Form { Scope = known?.Scope }, form);
        sheet.Offer(form.Scope, desk.Me, desk.Now);
        return await reading.Saved(sheet);
    }

    public class Form : PreparationForm
    {
        [MaxLength(PreparationSheet.LongestScope)]
        public string? Scope { get; set; }
    }
}

// Whether they are of the kind of customer whom we serve best.
public static class JudgeFit
{
    public static async Task<Fragment<PreparationPart, ShowPreparation.View>> Post(Guid id, Input<Form> input, SellingDesk desk, ShowPreparation.Reading reading)
    {
        var form = input.Valid();
        var sheet = await reading.Sheet(id, form.Version, known => new Form { Fit = known?.Fit, FitWhy = known?.FitWhy }, form);
        sheet.Judge(form.Fit!.Value, form.FitWhy, desk.Me, desk.Now);
        return await reading.Saved(sheet);
    }

    public class Form : PreparationForm
    {
        [Required(ErrorMessage = "Say whether they are of our kind.")]
        public IdealFit? Fit { get; set; }

        [MaxLength(PreparationSheet.LongestWhy)]
        public string? FitWhy { get; set; }
    }
}

// What is distinctive about us for this customer.
public static class WriteDistinctive
{
    public static async Task<Fragment<PreparationPart, ShowPreparation.View>> Post(Guid id, Input<Form> input, SellingDesk desk, ShowPreparation.Reading reading)
    {
        var form = input.Valid();
        var sheet = await reading.Sheet(id, form.Version, known => new Form { Distinctive = known?.Distinctive }, form);
        sheet.Distinguish(form.Distinctive, desk.Me, desk.Now);
        return await reading.Saved(sheet);
    }

    public class Form : PreparationForm
    {
        [MaxLength(OnDeal.LongestText)]
        public string? Distinctive { get; set; }
    }
}

public class PreparationForm
{
    // Of the sheet; 0 before there is one.
    public int? Version { get; set; }
}
