// SPDX-License-Identifier: Apache-2.0
// Generated from codegen/openapi/pieces.yaml by codegen/generate.py; edit that instead.
#include <string>
#include <string_view>
#include <utility>

#include <gtest/gtest.h>

#include <ocelli/open_enum.hpp>
#include <ocelli/pieces/generated/enums.hpp>

#include "support/fake_service.hpp"

namespace ocelli { inline namespace v1 { namespace pieces { namespace {

using namespace test_support;

constexpr std::pair<std::string_view, EmbeddedModelSchemaSemanticVersion>
    embedded_model_schema_semantic_version_texts[] = {
        {"UNKNOWN", EmbeddedModelSchemaSemanticVersion::unknown},
        {"MAJOR_0_MINOR_0_PATCH_1", EmbeddedModelSchemaSemanticVersion::major_0_minor_0_patch_1}};

TEST(PiecesEmbeddedModelSchemaSemanticVersion, KnowsItsTexts) {
  for (const auto& [text, value] : embedded_model_schema_semantic_version_texts) {
    EXPECT_EQ(OpenEnum<EmbeddedModelSchemaSemanticVersion>(std::string(text)).value(), value) << text;
    EXPECT_EQ(OpenEnum<EmbeddedModelSchemaSemanticVersion>(value).text(), text);
  }
}

TEST(PiecesEmbeddedModelSchemaSemanticVersion, KeepsAnUnknownText) {
  const OpenEnum<EmbeddedModelSchemaSemanticVersion> value(std::string("never heard of"));
  EXPECT_EQ(value.value(), EmbeddedModelSchemaSemanticVersion::unrecognized);
  EXPECT_EQ(value.text(), "never heard of");
}

constexpr std::pair<std::string_view, ModelType> model_type_texts[] = {{"UNKNOWN", ModelType::unknown},
                                                                       {"BALANCED", ModelType::balanced},
                                                                       {"SPEED", ModelType::speed},
                                                                       {"ACCURACY", ModelType::accuracy}};

TEST(PiecesModelType, KnowsItsTexts) {
  for (const auto& [text, value] : model_type_texts) {
    EXPECT_EQ(OpenEnum<ModelType>(std::string(text)).value(), value) << text;
    EXPECT_EQ(OpenEnum<ModelType>(value).text(), text);
  }
}

TEST(PiecesModelType, KeepsAnUnknownText) {
  const OpenEnum<ModelType> value(std::string("never heard of"));
  EXPECT_EQ(value.value(), ModelType::unrecognized);
  EXPECT_EQ(value.text(), "never heard of");
}

constexpr std::pair<std::string_view, ModelUsage> model_usage_texts[] = {
    {"UNKNOWN", ModelUsage::unknown},
    {"OCR", ModelUsage::ocr},
    {"CODE_CLASSIFICATION", ModelUsage::code_classification},
    {"TEXT_VS_CODE", ModelUsage::text_vs_code},
    {"TAGIFY_CODE", ModelUsage::tagify_code},
    {"TLP_TAG_SEARCH", ModelUsage::tlp_tag_search},
    {"TLP_NEURAL_CODE_SEARCH", ModelUsage::tlp_neural_code_search},
    {"TAGIFY_COLOR_FROM_CODE", ModelUsage::tagify_color_from_code},
    {"CODE_DESCRIPTION", ModelUsage::code_description},
    {"CODE_TITLE", ModelUsage::code_title},
    {"CODE_SEARCH_QUERIES", ModelUsage::code_search_queries},
    {"CODE_EXTRACTIVE_TAGS", ModelUsage::code_extractive_tags},
    {"CODE_EXTRACTIVE_LINKS", ModelUsage::code_extractive_links},
    {"CODE_CONVERSATION", ModelUsage::code_conversation},
    {"CODE_GENERATION", ModelUsage::code_generation},
    {"CODE_SEARCH", ModelUsage::code_search},
    {"CODE_DISCOVERY", ModelUsage::code_discovery},
    {"CODE_RELATED_PEOPLE", ModelUsage::code_related_people},
    {"CODE_FRAMEWORK", ModelUsage::code_framework},
    {"VIDEO_OCR", ModelUsage::video_ocr},
    {"TEXT_VS_CODE_SEGMENTATION", ModelUsage::text_vs_code_segmentation},
    {"TEXT_EMBEDDING", ModelUsage::text_embedding},
    {"TECHNICAL_ERROR", ModelUsage::technical_error}};

TEST(PiecesModelUsage, KnowsItsTexts) {
  for (const auto& [text, value] : model_usage_texts) {
    EXPECT_EQ(OpenEnum<ModelUsage>(std::string(text)).value(), value) << text;
    EXPECT_EQ(OpenEnum<ModelUsage>(value).text(), text);
  }
}

TEST(PiecesModelUsage, KeepsAnUnknownText) {
  const OpenEnum<ModelUsage> value(std::string("never heard of"));
  EXPECT_EQ(value.value(), ModelUsage::unrecognized);
  EXPECT_EQ(value.text(), "never heard of");
}

constexpr std::pair<std::string_view, ModelFoundation> model_foundation_texts[] = {
    {"UNKNOWN", ModelFoundation::unknown},
    {"GPT_3.5", ModelFoundation::gpt_3_5},
    {"GPT_4", ModelFoundation::gpt_4},
    {"T5", ModelFoundation::t5},
    {"LLAMA_2_7B", ModelFoundation::llama_2_7b},
    {"LLAMA_2_13B", ModelFoundation::llama_2_13b},
    {"LLAMA_2_70B", ModelFoundation::llama_2_70b},
    {"LLAMA_3_2B", ModelFoundation::llama_3_2b},
    {"LLAMA_3_13B", ModelFoundation::llama_3_13b},
    {"LLAMA_3_70B", ModelFoundation::llama_3_70b},
    {"CODE_LLAMA_2_7B", ModelFoundation::code_llama_2_7b},
    {"CODE_LLAMA_2_13B", ModelFoundation::code_llama_2_13b},
    {"CODE_LLAMA_2_70B", ModelFoundation::code_llama_2_70b},
    {"BARD", ModelFoundation::bard},
    {"ALPACA_7B", ModelFoundation::alpaca_7b},
    {"ALPACA_13B", ModelFoundation::alpaca_13b},
    {"ALPACA_33B", ModelFoundation::alpaca_33b},
    {"ALPACA_65B", ModelFoundation::alpaca_65b},
    {"VICUNA_7B", ModelFoundation::vicuna_7b},
    {"VICUNA_13B", ModelFoundation::vicuna_13b},
    {"VICUNA_33B", ModelFoundation::vicuna_33b},
    {"VICUNA_65B", ModelFoundation::vicuna_65b},
    {"GUANACO_7B", ModelFoundation::guanaco_7b},
    {"GUANACO_13B", ModelFoundation::guanaco_13b},
    {"GUANACO_33B", ModelFoundation::guanaco_33b},
    {"GUANACO_65B", ModelFoundation::guanaco_65b},
    {"OPENLLAMA_7B", ModelFoundation::openllama_7b},
    {"OPENLLAMA_13B", ModelFoundation::openllama_13b},
    {"GORILLA_7B", ModelFoundation::gorilla_7b},
    {"GORILLA_13B", ModelFoundation::gorilla_13b},
    {"GORILLA_33B", ModelFoundation::gorilla_33b},
    {"GORILLA_65B", ModelFoundation::gorilla_65b},
    {"WIZARDLM_7B", ModelFoundation::wizardlm_7b},
    {"WIZARDLM_13B", ModelFoundation::wizardlm_13b},
    {"WIZARDLM_30B", ModelFoundation::wizardlm_30b},
    {"YULANCHAT_13B", ModelFoundation::yulanchat_13b},
    {"YULANCHAT_65B", ModelFoundation::yulanchat_65b},
    {"REDPAJAMA_3B", ModelFoundation::redpajama_3b},
    {"REDPAJAMA_7B", ModelFoundation::redpajama_7b},
    {"REDPAJAMA_13B", ModelFoundation::redpajama_13b},
    {"REDPAJAMA_33B", ModelFoundation::redpajama_33b},
    {"REDPAJAMA_65B", ModelFoundation::redpajama_65b},
    {"DOLLY_70M", ModelFoundation::dolly_70m},
    {"DOLLY_160M", ModelFoundation::dolly_160m},
    {"DOLLY_410M", ModelFoundation::dolly_410m},
    {"DOLLY_1B", ModelFoundation::dolly_1b},
    {"DOLLY_1.4B", ModelFoundation::dolly_1_4b},
    {"DOLLY_2.8B", ModelFoundation::dolly_2_8b},
    {"DOLLY_6.9B", ModelFoundation::dolly_6_9b},
    {"DOLLY_12B", ModelFoundation::dolly_12b},
    {"PYTHIA_70M", ModelFoundation::pythia_70m},
    {"PYTHIA_160M", ModelFoundation::pythia_160m},
    {"PYTHIA_410M", ModelFoundation::pythia_410m},
    {"PYTHIA_1B", ModelFoundation::pythia_1b},
    {"PYTHIA_1.4B", ModelFoundation::pythia_1_4b},
    {"PYTHIA_2.8B", ModelFoundation::pythia_2_8b},
    {"PYTHIA_6.9B", ModelFoundation::pythia_6_9b},
    {"PYTHIA_12B", ModelFoundation::pythia_12b},
    {"MOSS_7B", ModelFoundation::moss_7b},
    {"MOSS_13B", ModelFoundation::moss_13b},
    {"RMKV_LM_100M", ModelFoundation::rmkv_lm_100m},
    {"RMKV_LM_400M", ModelFoundation::rmkv_lm_400m},
    {"RMKV_LM_1.5B", ModelFoundation::rmkv_lm_1_5b},
    {"RMKV_LM_3B", ModelFoundation::rmkv_lm_3b},
    {"RMKV_LM_7B", ModelFoundation::rmkv_lm_7b},
    {"RMKV_LM_14B", ModelFoundation::rmkv_lm_14b},
    {"STARCODER_15.5B", ModelFoundation::starcoder_15_5b},
    {"WIZARDCODER_15B", ModelFoundation::wizardcoder_15b},
    {"SANTACODER_1.1B", ModelFoundation::santacoder_1_1b},
    {"TEXT_BISON", ModelFoundation::text_bison},
    {"TEXTEMBEDDING_GECKO", ModelFoundation::textembedding_gecko},
    {"CHAT_BISON", ModelFoundation::chat_bison},
    {"CODE_BISON", ModelFoundation::code_bison},
    {"CODECHAT_BISON", ModelFoundation::codechat_bison},
    {"CODE_GECKO", ModelFoundation::code_gecko},
    {"DISTILROBERTA", ModelFoundation::distilroberta},
    {"MISTRAL_7B", ModelFoundation::mistral_7b},
    {"GEMINI", ModelFoundation::gemini},
    {"GEMINI_1.5", ModelFoundation::gemini_1_5},
    {"GEMINI_2", ModelFoundation::gemini_2},
    {"FAST_TEXT", ModelFoundation::fast_text},
    {"UNIXCODER", ModelFoundation::unixcoder},
    {"PHI_1.5", ModelFoundation::phi_1_5},
    {"PHI_2", ModelFoundation::phi_2},
    {"MIXTRAL_8_x_7B", ModelFoundation::mixtral_8_x_7b},
    {"MIXTRAL_8_x_22B", ModelFoundation::mixtral_8_x_22b},
    {"GEMMA_7B", ModelFoundation::gemma_7b},
    {"GEMMA_2B", ModelFoundation::gemma_2b},
    {"CODE_GEMMA_7B", ModelFoundation::code_gemma_7b},
    {"CODE_GEMMA_2B", ModelFoundation::code_gemma_2b},
    {"RECURRENT_GEMMA_2B", ModelFoundation::recurrent_gemma_2b},
    {"GROK_1", ModelFoundation::grok_1},
    {"GROK_1.5", ModelFoundation::grok_1_5},
    {"CLAUDE_2", ModelFoundation::claude_2},
    {"CLAUDE_3", ModelFoundation::claude_3},
    {"STARLING_7B", ModelFoundation::starling_7b},
    {"DBRX", ModelFoundation::dbrx},
    {"COMMAND_R+", ModelFoundation::command_r_plus},
    {"GEMMA_1.1_2B", ModelFoundation::gemma_1_1_2b},
    {"GEMMA_1.1_7B", ModelFoundation::gemma_1_1_7b},
    {"GEMMA_2_9B", ModelFoundation::gemma_2_9b},
    {"PHI_3_MINI", ModelFoundation::phi_3_mini},
    {"PHI_3_SMALL", ModelFoundation::phi_3_small},
    {"GRANITE_3B", ModelFoundation::granite_3b},
    {"GRANITE_8B", ModelFoundation::granite_8b},
    {"LLAMA_3_8B", ModelFoundation::llama_3_8b},
    {"CLAUDE_3.5", ModelFoundation::claude_3_5},
    {"CLAUDE_4", ModelFoundation::claude_4},
    {"CLAUDE_LATEST", ModelFoundation::claude_latest},
    {"GRANITE_LATEST", ModelFoundation::granite_latest},
    {"LLAMA_LATEST", ModelFoundation::llama_latest},
    {"PHI_LATEST", ModelFoundation::phi_latest},
    {"GEMMA_LATEST", ModelFoundation::gemma_latest},
    {"GEMINI_LATEST", ModelFoundation::gemini_latest},
    {"GPT_LATEST", ModelFoundation::gpt_latest},
    {"AZURE_LATEST", ModelFoundation::azure_latest},
    {"AZURE_FAST", ModelFoundation::azure_fast},
    {"AZURE_BEST", ModelFoundation::azure_best},
    {"AZURE_DEFAULT", ModelFoundation::azure_default},
    {"AZURE_CUSTOM", ModelFoundation::azure_custom},
    {"PERPLEXITY_LATEST", ModelFoundation::perplexity_latest},
    {"PERPLEXITY_FAST", ModelFoundation::perplexity_fast},
    {"PERPLEXITY_BEST", ModelFoundation::perplexity_best},
    {"PERPLEXITY_DEFAULT", ModelFoundation::perplexity_default},
    {"PERPLEXITY_CUSTOM", ModelFoundation::perplexity_custom},
    {"CODESTRAL_LATEST", ModelFoundation::codestral_latest},
    {"DEEPSEEK_LATEST", ModelFoundation::deepseek_latest},
    {"LLAVA_LATEST", ModelFoundation::llava_latest},
    {"MIXTRAL_LATEST", ModelFoundation::mixtral_latest},
    {"MISTRAL_LATEST", ModelFoundation::mistral_latest},
    {"ORCA_LATEST", ModelFoundation::orca_latest},
    {"QWEN_CODER_LATEST", ModelFoundation::qwen_coder_latest},
    {"QWEN_LATEST", ModelFoundation::qwen_latest},
    {"QWQ_LATEST", ModelFoundation::qwq_latest},
    {"STARCODER_LATEST", ModelFoundation::starcoder_latest},
    {"TINYLLAMA_LATEST", ModelFoundation::tinyllama_latest},
    {"VICUNA_LATEST", ModelFoundation::vicuna_latest},
    {"WIZARD_LATEST", ModelFoundation::wizard_latest},
    {"ZEPHYR_LATEST", ModelFoundation::zephyr_latest},
    {"POTION", ModelFoundation::potion},
    {"MSFT_AZURE_OPEN_AI_LATEST", ModelFoundation::msft_azure_open_ai_latest},
    {"AWS_BEDROCK_LATEST", ModelFoundation::aws_bedrock_latest}};

TEST(PiecesModelFoundation, KnowsItsTexts) {
  for (const auto& [text, value] : model_foundation_texts) {
    EXPECT_EQ(OpenEnum<ModelFoundation>(std::string(text)).value(), value) << text;
    EXPECT_EQ(OpenEnum<ModelFoundation>(value).text(), text);
  }
}

TEST(PiecesModelFoundation, KeepsAnUnknownText) {
  const OpenEnum<ModelFoundation> value(std::string("never heard of"));
  EXPECT_EQ(value.value(), ModelFoundation::unrecognized);
  EXPECT_EQ(value.text(), "never heard of");
}

constexpr std::pair<std::string_view, ExternalMLProvider> external_ml_provider_texts[] = {
    {"UNKNOWN", ExternalMLProvider::unknown},
    {"APPLE", ExternalMLProvider::apple},
    {"AMAZON", ExternalMLProvider::amazon},
    {"GOOGLE", ExternalMLProvider::google},
    {"META", ExternalMLProvider::meta},
    {"OPENAI", ExternalMLProvider::openai},
    {"LMSYS", ExternalMLProvider::lmsys},
    {"SALESFORCE", ExternalMLProvider::salesforce},
    {"HUGGING_FACE", ExternalMLProvider::hugging_face},
    {"UNIVERSITY_OF_WASHINGTON", ExternalMLProvider::university_of_washington},
    {"OPEN_LM_RESEARCH", ExternalMLProvider::open_lm_research},
    {"MICROSOFT", ExternalMLProvider::microsoft},
    {"UC_BERKLEY", ExternalMLProvider::uc_berkley},
    {"PEKING_UNIVERSITY", ExternalMLProvider::peking_university},
    {"RENMIN_UNIVERSITY_OF_CHINA", ExternalMLProvider::renmin_university_of_china},
    {"TOGETHER_AI", ExternalMLProvider::together_ai},
    {"DATABRICKS", ExternalMLProvider::databricks},
    {"ELEUTHER_AI", ExternalMLProvider::eleuther_ai},
    {"FUDAN_UNIVERSITY", ExternalMLProvider::fudan_university},
    {"BLICKDL", ExternalMLProvider::blickdl},
    {"HONG_KONG_BAPTIST_UNIVERSITY", ExternalMLProvider::hong_kong_baptist_university},
    {"BIGCODE", ExternalMLProvider::bigcode},
    {"JINA", ExternalMLProvider::jina},
    {"PIECES", ExternalMLProvider::pieces},
    {"ANTHROPIC", ExternalMLProvider::anthropic},
    {"IBM", ExternalMLProvider::ibm},
    {"SNOWFLAKE", ExternalMLProvider::snowflake},
    {"PERPLEXITY", ExternalMLProvider::perplexity},
    {"MINISHLABS", ExternalMLProvider::minishlabs},
    {"MSFT_AZURE_OPEN_AI", ExternalMLProvider::msft_azure_open_ai},
    {"AWS_BEDROCK", ExternalMLProvider::aws_bedrock}};

TEST(PiecesExternalMLProvider, KnowsItsTexts) {
  for (const auto& [text, value] : external_ml_provider_texts) {
    EXPECT_EQ(OpenEnum<ExternalMLProvider>(std::string(text)).value(), value) << text;
    EXPECT_EQ(OpenEnum<ExternalMLProvider>(value).text(), text);
  }
}

TEST(PiecesExternalMLProvider, KeepsAnUnknownText) {
  const OpenEnum<ExternalMLProvider> value(std::string("never heard of"));
  EXPECT_EQ(value.value(), ExternalMLProvider::unrecognized);
  EXPECT_EQ(value.text(), "never heard of");
}

constexpr std::pair<std::string_view, ModelDownloadProgressStatus> model_download_progress_status_texts[] = {
    {"UNKNOWN", ModelDownloadProgressStatus::unknown},
    {"INITIALIZED", ModelDownloadProgressStatus::initialized},
    {"IN-PROGRESS", ModelDownloadProgressStatus::in_progress},
    {"COMPLETED", ModelDownloadProgressStatus::completed},
    {"FAILED", ModelDownloadProgressStatus::failed},
    {"CANCELED", ModelDownloadProgressStatus::canceled},
    {"RESET", ModelDownloadProgressStatus::reset}};

TEST(PiecesModelDownloadProgressStatus, KnowsItsTexts) {
  for (const auto& [text, value] : model_download_progress_status_texts) {
    EXPECT_EQ(OpenEnum<ModelDownloadProgressStatus>(std::string(text)).value(), value) << text;
    EXPECT_EQ(OpenEnum<ModelDownloadProgressStatus>(value).text(), text);
  }
}

TEST(PiecesModelDownloadProgressStatus, KeepsAnUnknownText) {
  const OpenEnum<ModelDownloadProgressStatus> value(std::string("never heard of"));
  EXPECT_EQ(value.value(), ModelDownloadProgressStatus::unrecognized);
  EXPECT_EQ(value.text(), "never heard of");
}

}}}}  // namespace ocelli::v1::pieces
