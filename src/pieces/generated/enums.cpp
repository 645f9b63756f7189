// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/pieces.yaml by codegen/generate.py; edit that instead.
#include <ocelli/pieces/generated/enums.hpp>

#include <iterator>

#include <ocelli/open_enum.hpp>

namespace ocelli { inline namespace v1 { namespace pieces {

namespace {

constexpr EnumTable::Entry embedded_model_schema_semantic_version_texts[] = {
    {"UNKNOWN", static_cast<int>(EmbeddedModelSchemaSemanticVersion::unknown)},
    {"MAJOR_0_MINOR_0_PATCH_1", static_cast<int>(EmbeddedModelSchemaSemanticVersion::major_0_minor_0_patch_1)}};
constexpr EnumTable embedded_model_schema_semantic_version_table{
    embedded_model_schema_semantic_version_texts, std::size(embedded_model_schema_semantic_version_texts), nullptr, 0};

constexpr EnumTable::Entry model_type_texts[] = {{"UNKNOWN", static_cast<int>(ModelType::unknown)},
                                                 {"BALANCED", static_cast<int>(ModelType::balanced)},
                                                 {"SPEED", static_cast<int>(ModelType::speed)},
                                                 {"ACCURACY", static_cast<int>(ModelType::accuracy)}};
constexpr EnumTable model_type_table{model_type_texts, std::size(model_type_texts), nullptr, 0};

constexpr EnumTable::Entry model_usage_texts[] = {
    {"UNKNOWN", static_cast<int>(ModelUsage::unknown)},
    {"OCR", static_cast<int>(ModelUsage::ocr)},
    {"CODE_CLASSIFICATION", static_cast<int>(ModelUsage::code_classification)},
    {"TEXT_VS_CODE", static_cast<int>(ModelUsage::text_vs_code)},
    {"TAGIFY_CODE", static_cast<int>(ModelUsage::tagify_code)},
    {"TLP_TAG_SEARCH", static_cast<int>(ModelUsage::tlp_tag_search)},
    {"TLP_NEURAL_CODE_SEARCH", static_cast<int>(ModelUsage::tlp_neural_code_search)},
    {"TAGIFY_COLOR_FROM_CODE", static_cast<int>(ModelUsage::tagify_color_from_code)},
    {"CODE_DESCRIPTION", static_cast<int>(ModelUsage::code_description)},
    {"CODE_TITLE", static_cast<int>(ModelUsage::code_title)},
    {"CODE_SEARCH_QUERIES", static_cast<int>(ModelUsage::code_search_queries)},
    {"CODE_EXTRACTIVE_TAGS", static_cast<int>(ModelUsage::code_extractive_tags)},
    {"CODE_EXTRACTIVE_LINKS", static_cast<int>(ModelUsage::code_extractive_links)},
    {"CODE_CONVERSATION", static_cast<int>(ModelUsage::code_conversation)},
    {"CODE_GENERATION", static_cast<int>(ModelUsage::code_generation)},
    {"CODE_SEARCH", static_cast<int>(ModelUsage::code_search)},
    {"CODE_DISCOVERY", static_cast<int>(ModelUsage::code_discovery)},
    {"CODE_RELATED_PEOPLE", static_cast<int>(ModelUsage::code_related_people)},
    {"CODE_FRAMEWORK", static_cast<int>(ModelUsage::code_framework)},
    {"VIDEO_OCR", static_cast<int>(ModelUsage::video_ocr)},
    {"TEXT_VS_CODE_SEGMENTATION", static_cast<int>(ModelUsage::text_vs_code_segmentation)},
    {"TEXT_EMBEDDING", static_cast<int>(ModelUsage::text_embedding)},
    {"TECHNICAL_ERROR", static_cast<int>(ModelUsage::technical_error)}};
constexpr EnumTable model_usage_table{model_usage_texts, std::size(model_usage_texts), nullptr, 0};

constexpr EnumTable::Entry model_foundation_texts[] = {
    {"UNKNOWN", static_cast<int>(ModelFoundation::unknown)},
    {"GPT_3.5", static_cast<int>(ModelFoundation::gpt_3_5)},
    {"GPT_4", static_cast<int>(ModelFoundation::gpt_4)},
    {"T5", static_cast<int>(ModelFoundation::t5)},
    {"LLAMA_2_7B", static_cast<int>(ModelFoundation::llama_2_7b)},
    {"LLAMA_2_13B", static_cast<int>(ModelFoundation::llama_2_13b)},
    {"LLAMA_2_70B", static_cast<int>(ModelFoundation::llama_2_70b)},
    {"LLAMA_3_2B", static_cast<int>(ModelFoundation::llama_3_2b)},
    {"LLAMA_3_13B", static_cast<int>(ModelFoundation::llama_3_13b)},
    {"LLAMA_3_70B", static_cast<int>(ModelFoundation::llama_3_70b)},
    {"CODE_LLAMA_2_7B", static_cast<int>(ModelFoundation::code_llama_2_7b)},
    {"CODE_LLAMA_2_13B", static_cast<int>(ModelFoundation::code_llama_2_13b)},
    {"CODE_LLAMA_2_70B", static_cast<int>(ModelFoundation::code_llama_2_70b)},
    {"BARD", static_cast<int>(ModelFoundation::bard)},
    {"ALPACA_7B", static_cast<int>(ModelFoundation::alpaca_7b)},
    {"ALPACA_13B", static_cast<int>(ModelFoundation::alpaca_13b)},
    {"ALPACA_33B", static_cast<int>(ModelFoundation::alpaca_33b)},
    {"ALPACA_65B", static_cast<int>(ModelFoundation::alpaca_65b)},
    {"VICUNA_7B", static_cast<int>(ModelFoundation::vicuna_7b)},
    {"VICUNA_13B", static_cast<int>(ModelFoundation::vicuna_13b)},
    {"VICUNA_33B", static_cast<int>(ModelFoundation::vicuna_33b)},
    {"VICUNA_65B", static_cast<int>(ModelFoundation::vicuna_65b)},
    {"GUANACO_7B", static_cast<int>(ModelFoundation::guanaco_7b)},
    {"GUANACO_13B", static_cast<int>(ModelFoundation::guanaco_13b)},
    {"GUANACO_33B", static_cast<int>(ModelFoundation::guanaco_33b)},
    {"GUANACO_65B", static_cast<int>(ModelFoundation::guanaco_65b)},
    {"OPENLLAMA_7B", static_cast<int>(ModelFoundation::openllama_7b)},
    {"OPENLLAMA_13B", static_cast<int>(ModelFoundation::openllama_13b)},
    {"GORILLA_7B", static_cast<int>(ModelFoundation::gorilla_7b)},
    {"GORILLA_13B", static_cast<int>(ModelFoundation::gorilla_13b)},
    {"GORILLA_33B", static_cast<int>(ModelFoundation::gorilla_33b)},
    {"GORILLA_65B", static_cast<int>(ModelFoundation::gorilla_65b)},
    {"WIZARDLM_7B", static_cast<int>(ModelFoundation::wizardlm_7b)},
    {"WIZARDLM_13B", static_cast<int>(ModelFoundation::wizardlm_13b)},
    {"WIZARDLM_30B", static_cast<int>(ModelFoundation::wizardlm_30b)},
    {"YULANCHAT_13B", static_cast<int>(ModelFoundation::yulanchat_13b)},
    {"YULANCHAT_65B", static_cast<int>(ModelFoundation::yulanchat_65b)},
    {"REDPAJAMA_3B", static_cast<int>(ModelFoundation::redpajama_3b)},
    {"REDPAJAMA_7B", static_cast<int>(ModelFoundation::redpajama_7b)},
    {"REDPAJAMA_13B", static_cast<int>(ModelFoundation::redpajama_13b)},
    {"REDPAJAMA_33B", static_cast<int>(ModelFoundation::redpajama_33b)},
    {"REDPAJAMA_65B", static_cast<int>(ModelFoundation::redpajama_65b)},
    {"DOLLY_70M", static_cast<int>(ModelFoundation::dolly_70m)},
    {"DOLLY_160M", static_cast<int>(ModelFoundation::dolly_160m)},
    {"DOLLY_410M", static_cast<int>(ModelFoundation::dolly_410m)},
    {"DOLLY_1B", static_cast<int>(ModelFoundation::dolly_1b)},
    {"DOLLY_1.4B", static_cast<int>(ModelFoundation::dolly_1_4b)},
    {"DOLLY_2.8B", static_cast<int>(ModelFoundation::dolly_2_8b)},
    {"DOLLY_6.9B", static_cast<int>(ModelFoundation::dolly_6_9b)},
    {"DOLLY_12B", static_cast<int>(ModelFoundation::dolly_12b)},
    {"PYTHIA_70M", static_cast<int>(ModelFoundation::pythia_70m)},
    {"PYTHIA_160M", static_cast<int>(ModelFoundation::pythia_160m)},
    {"PYTHIA_410M", static_cast<int>(ModelFoundation::pythia_410m)},
    {"PYTHIA_1B", static_cast<int>(ModelFoundation::pythia_1b)},
    {"PYTHIA_1.4B", static_cast<int>(ModelFoundation::pythia_1_4b)},
    {"PYTHIA_2.8B", static_cast<int>(ModelFoundation::pythia_2_8b)},
    {"PYTHIA_6.9B", static_cast<int>(ModelFoundation::pythia_6_9b)},
    {"PYTHIA_12B", static_cast<int>(ModelFoundation::pythia_12b)},
    {"MOSS_7B", static_cast<int>(ModelFoundation::moss_7b)},
    {"MOSS_13B", static_cast<int>(ModelFoundation::moss_13b)},
    {"RMKV_LM_100M", static_cast<int>(ModelFoundation::rmkv_lm_100m)},
    {"RMKV_LM_400M", static_cast<int>(ModelFoundation::rmkv_lm_400m)},
    {"RMKV_LM_1.5B", static_cast<int>(ModelFoundation::rmkv_lm_1_5b)},
    {"RMKV_LM_3B", static_cast<int>(ModelFoundation::rmkv_lm_3b)},
    {"RMKV_LM_7B", static_cast<int>(ModelFoundation::rmkv_lm_7b)},
    {"RMKV_LM_14B", static_cast<int>(ModelFoundation::rmkv_lm_14b)},
    {"STARCODER_15.5B", static_cast<int>(ModelFoundation::starcoder_15_5b)},
    {"WIZARDCODER_15B", static_cast<int>(ModelFoundation::wizardcoder_15b)},
    {"SANTACODER_1.1B", static_cast<int>(ModelFoundation::santacoder_1_1b)},
    {"TEXT_BISON", static_cast<int>(ModelFoundation::text_bison)},
    {"TEXTEMBEDDING_GECKO", static_cast<int>(ModelFoundation::textembedding_gecko)},
    {"CHAT_BISON", static_cast<int>(ModelFoundation::chat_bison)},
    {"CODE_BISON", static_cast<int>(ModelFoundation::code_bison)},
    {"CODECHAT_BISON", static_cast<int>(ModelFoundation::codechat_bison)},
    {"CODE_GECKO", static_cast<int>(ModelFoundation::code_gecko)},
    {"DISTILROBERTA", static_cast<int>(ModelFoundation::distilroberta)},
    {"MISTRAL_7B", static_cast<int>(ModelFoundation::mistral_7b)},
    {"GEMINI", static_cast<int>(ModelFoundation::gemini)},
    {"GEMINI_1.5", static_cast<int>(ModelFoundation::gemini_1_5)},
    {"GEMINI_2", static_cast<int>(ModelFoundation::gemini_2)},
    {"FAST_TEXT", static_cast<int>(ModelFoundation::fast_text)},
    {"UNIXCODER", static_cast<int>(ModelFoundation::unixcoder)},
    {"PHI_1.5", static_cast<int>(ModelFoundation::phi_1_5)},
    {"PHI_2", static_cast<int>(ModelFoundation::phi_2)},
    {"MIXTRAL_8_x_7B", static_cast<int>(ModelFoundation::mixtral_8_x_7b)},
    {"MIXTRAL_8_x_22B", static_cast<int>(ModelFoundation::mixtral_8_x_22b)},
    {"GEMMA_7B", static_cast<int>(ModelFoundation::gemma_7b)},
    {"GEMMA_2B", static_cast<int>(ModelFoundation::gemma_2b)},
    {"CODE_GEMMA_7B", static_cast<int>(ModelFoundation::code_gemma_7b)},
    {"CODE_GEMMA_2B", static_cast<int>(ModelFoundation::code_gemma_2b)},
    {"RECURRENT_GEMMA_2B", static_cast<int>(ModelFoundation::recurrent_gemma_2b)},
    {"GROK_1", static_cast<int>(ModelFoundation::grok_1)},
    {"GROK_1.5", static_cast<int>(ModelFoundation::grok_1_5)},
    {"CLAUDE_2", static_cast<int>(ModelFoundation::claude_2)},
    {"CLAUDE_3", static_cast<int>(ModelFoundation::claude_3)},
    {"STARLING_7B", static_cast<int>(ModelFoundation::starling_7b)},
    {"DBRX", static_cast<int>(ModelFoundation::dbrx)},
    {"COMMAND_R+", static_cast<int>(ModelFoundation::command_r_plus)},
    {"GEMMA_1.1_2B", static_cast<int>(ModelFoundation::gemma_1_1_2b)},
    {"GEMMA_1.1_7B", static_cast<int>(ModelFoundation::gemma_1_1_7b)},
    {"GEMMA_2_9B", static_cast<int>(ModelFoundation::gemma_2_9b)},
    {"PHI_3_MINI", static_cast<int>(ModelFoundation::phi_3_mini)},
    {"PHI_3_SMALL", static_cast<int>(ModelFoundation::phi_3_small)},
    {"GRANITE_3B", static_cast<int>(ModelFoundation::granite_3b)},
    {"GRANITE_8B", static_cast<int>(ModelFoundation::granite_8b)},
    {"LLAMA_3_8B", static_cast<int>(ModelFoundation::llama_3_8b)},
    {"CLAUDE_3.5", static_cast<int>(ModelFoundation::claude_3_5)},
    {"CLAUDE_4", static_cast<int>(ModelFoundation::claude_4)},
    {"CLAUDE_LATEST", static_cast<int>(ModelFoundation::claude_latest)},
    {"GRANITE_LATEST", static_cast<int>(ModelFoundation::granite_latest)},
    {"LLAMA_LATEST", static_cast<int>(ModelFoundation::llama_latest)},
    {"PHI_LATEST", static_cast<int>(ModelFoundation::phi_latest)},
    {"GEMMA_LATEST", static_cast<int>(ModelFoundation::gemma_latest)},
    {"GEMINI_LATEST", static_cast<int>(ModelFoundation::gemini_latest)},
    {"GPT_LATEST", static_cast<int>(ModelFoundation::gpt_latest)},
    {"AZURE_LATEST", static_cast<int>(ModelFoundation::azure_latest)},
    {"AZURE_FAST", static_cast<int>(ModelFoundation::azure_fast)},
    {"AZURE_BEST", static_cast<int>(ModelFoundation::azure_best)},
    {"AZURE_DEFAULT", static_cast<int>(ModelFoundation::azure_default)},
    {"AZURE_CUSTOM", static_cast<int>(ModelFoundation::azure_custom)},
    {"PERPLEXITY_LATEST", static_cast<int>(ModelFoundation::perplexity_latest)},
    {"PERPLEXITY_FAST", static_cast<int>(ModelFoundation::perplexity_fast)},
    {"PERPLEXITY_BEST", static_cast<int>(ModelFoundation::perplexity_best)},
    {"PERPLEXITY_DEFAULT", static_cast<int>(ModelFoundation::perplexity_default)},
    {"PERPLEXITY_CUSTOM", static_cast<int>(ModelFoundation::perplexity_custom)},
    {"CODESTRAL_LATEST", static_cast<int>(ModelFoundation::codestral_latest)},
    {"DEEPSEEK_LATEST", static_cast<int>(ModelFoundation::deepseek_latest)},
    {"LLAVA_LATEST", static_cast<int>(ModelFoundation::llava_latest)},
    {"MIXTRAL_LATEST", static_cast<int>(ModelFoundation::mixtral_latest)},
    {"MISTRAL_LATEST", static_cast<int>(ModelFoundation::mistral_latest)},
    {"ORCA_LATEST", static_cast<int>(ModelFoundation::orca_latest)},
    {"QWEN_CODER_LATEST", static_cast<int>(ModelFoundation::qwen_coder_latest)},
    {"QWEN_LATEST", static_cast<int>(ModelFoundation::qwen_latest)},
    {"QWQ_LATEST", static_cast<int>(ModelFoundation::qwq_latest)},
    {"STARCODER_LATEST", static_cast<int>(ModelFoundation::starcoder_latest)},
    {"TINYLLAMA_LATEST", static_cast<int>(ModelFoundation::tinyllama_latest)},
    {"VICUNA_LATEST", static_cast<int>(ModelFoundation::vicuna_latest)},
    {"WIZARD_LATEST", static_cast<int>(ModelFoundation::wizard_latest)},
    {"ZEPHYR_LATEST", static_cast<int>(ModelFoundation::zephyr_latest)},
    {"POTION", static_cast<int>(ModelFoundation::potion)},
    {"MSFT_AZURE_OPEN_AI_LATEST", static_cast<int>(ModelFoundation::msft_azure_open_ai_latest)},
    {"AWS_BEDROCK_LATEST", static_cast<int>(ModelFoundation::aws_bedrock_latest)}};
constexpr EnumTable model_foundation_table{model_foundation_texts, std::size(model_foundation_texts), nullptr, 0};

constexpr EnumTable::Entry external_ml_provider_texts[] = {
    {"UNKNOWN", static_cast<int>(ExternalMLProvider::unknown)},
    {"APPLE", static_cast<int>(ExternalMLProvider::apple)},
    {"AMAZON", static_cast<int>(ExternalMLProvider::amazon)},
    {"GOOGLE", static_cast<int>(ExternalMLProvider::google)},
    {"META", static_cast<int>(ExternalMLProvider::meta)},
    {"OPENAI", static_cast<int>(ExternalMLProvider::openai)},
    {"LMSYS", static_cast<int>(ExternalMLProvider::lmsys)},
    {"SALESFORCE", static_cast<int>(ExternalMLProvider::salesforce)},
    {"HUGGING_FACE", static_cast<int>(ExternalMLProvider::hugging_face)},
    {"UNIVERSITY_OF_WASHINGTON", static_cast<int>(ExternalMLProvider::university_of_washington)},
    {"OPEN_LM_RESEARCH", static_cast<int>(ExternalMLProvider::open_lm_research)},
    {"MICROSOFT", static_cast<int>(ExternalMLProvider::microsoft)},
    {"UC_BERKLEY", static_cast<int>(ExternalMLProvider::uc_berkley)},
    {"PEKING_UNIVERSITY", static_cast<int>(ExternalMLProvider::peking_university)},
    {"RENMIN_UNIVERSITY_OF_CHINA", static_cast<int>(ExternalMLProvider::renmin_university_of_china)},
    {"TOGETHER_AI", static_cast<int>(ExternalMLProvider::together_ai)},
    {"DATABRICKS", static_cast<int>(ExternalMLProvider::databricks)},
    {"ELEUTHER_AI", static_cast<int>(ExternalMLProvider::eleuther_ai)},
    {"FUDAN_UNIVERSITY", static_cast<int>(ExternalMLProvider::fudan_university)},
    {"BLICKDL", static_cast<int>(ExternalMLProvider::blickdl)},
    {"HONG_KONG_BAPTIST_UNIVERSITY", static_cast<int>(ExternalMLProvider::hong_kong_baptist_university)},
    {"BIGCODE", static_cast<int>(ExternalMLProvider::bigcode)},
    {"JINA", static_cast<int>(ExternalMLProvider::jina)},
    {"PIECES", static_cast<int>(ExternalMLProvider::pieces)},
    {"ANTHROPIC", static_cast<int>(ExternalMLProvider::anthropic)},
    {"IBM", static_cast<int>(ExternalMLProvider::ibm)},
    {"SNOWFLAKE", static_cast<int>(ExternalMLProvider::snowflake)},
    {"PERPLEXITY", static_cast<int>(ExternalMLProvider::perplexity)},
    {"MINISHLABS", static_cast<int>(ExternalMLProvider::minishlabs)},
    {"MSFT_AZURE_OPEN_AI", static_cast<int>(ExternalMLProvider::msft_azure_open_ai)},
    {"AWS_BEDROCK", static_cast<int>(ExternalMLProvider::aws_bedrock)}};
constexpr EnumTable external_ml_provider_table{external_ml_provider_texts, std::size(external_ml_provider_texts),
                                               nullptr, 0};

constexpr EnumTable::Entry model_download_progress_status_texts[] = {
    {"UNKNOWN", static_cast<int>(ModelDownloadProgressStatus::unknown)},
    {"INITIALIZED", static_cast<int>(ModelDownloadProgressStatus::initialized)},
    {"IN-PROGRESS", static_cast<int>(ModelDownloadProgressStatus::in_progress)},
    {"COMPLETED", static_cast<int>(ModelDownloadProgressStatus::completed)},
    {"FAILED", static_cast<int>(ModelDownloadProgressStatus::failed)},
    {"CANCELED", static_cast<int>(ModelDownloadProgressStatus::canceled)},
    {"RESET", static_cast<int>(ModelDownloadProgressStatus::reset)}};
constexpr EnumTable model_download_progress_status_table{model_download_progress_status_texts,
                                                         std::size(model_download_progress_status_texts), nullptr, 0};

}  // namespace

const EnumTable& enum_table(EmbeddedModelSchemaSemanticVersion) { return embedded_model_schema_semantic_version_table; }

const EnumTable& enum_table(ModelType) { return model_type_table; }

const EnumTable& enum_table(ModelUsage) { return model_usage_table; }

const EnumTable& enum_table(ModelFoundation) { return model_foundation_table; }

const EnumTable& enum_table(ExternalMLProvider) { return external_ml_provider_table; }

const EnumTable& enum_table(ModelDownloadProgressStatus) { return model_download_progress_status_table; }

}}}  // namespace ocelli::v1::pieces
